/** A page of ours within a page of another site. */
export interface Frame {
  /** Absolute address. */
  address: string;
  /** What a screen reader says of it. */
  title: string;
  /** Pixels; null is as wide as there is room. */
  width: number | null;
  height: number;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The HTML to copy: it runs nothing, and can be read. */
export function frameCode({ address, title, width, height }: Frame): string {
  const size = `width="${width ?? '100%'}" height="${height}"`;
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" ${size} style="border:0" loading="lazy"></iframe>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
