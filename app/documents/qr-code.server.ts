/** A QR code as one shape: `path` is an SVG path in modules, `size` how many modules it has on each side. */
export interface QrCode {
  size: number;
  path: string;
}

/** Draws an address as a QR code (ISO/IEC 18004, bytes, level M). @throws where it is longer than any code holds */
export async function qrCode(text: string): Promise<QrCode> {
  const dark = await qrModules(text);
  return { size: dark.length, path: pathOf(dark) };
}

/** The same as its modules, true where dark, read as [y][x]. */
export async function qrModules(text: string): Promise<boolean[][]> {
  // Only who asks for a slip waits for the library: the process starts without it.
  const { create } = (await import('qrcode')).default;
  const bytes = new TextEncoder().encode(text);
  const { modules } = create([{ data: bytes, mode: 'byte' }], { errorCorrectionLevel: 'M' });
  const sides = Array.from({ length: modules.size }, (_, at) => at);
  return sides.map((y) => sides.map((x) => modules.get(y, x) === 1));
}

/** A rectangle for each run of dark modules in a row. */
function pathOf(dark: readonly boolean[][]): string {
  return dark
    .map((row, y) => {
      const line = row.map((each) => (each ? '1' : '0')).join('');
      return [...line.matchAll(/1+/g)]
        .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
        .join('');
    })
    .join('');
}
