/** Pictures that are read. Whatever else a file may be, no reader of it is ever woken. */
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif';

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Brands of ISO/IEC 14496-12 that stand for AV1 pictures. */
const AV1_BRANDS = ['avif', 'avis'];

/** What a file is by its first bytes; its name and what the browser says of it are not asked. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | undefined {
  const startsWith = (start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
  if (startsWith(JPEG)) return 'jpeg';
  if (startsWith(PNG)) return 'png';
  if (textAt(bytes, 0) === 'RIFF' && textAt(bytes, 8) === 'WEBP') return 'webp';
  return textAt(bytes, 4) === 'ftyp' && AV1_BRANDS.includes(textAt(bytes, 8)) ? 'avif' : undefined;
}

function textAt(bytes: Uint8Array, from: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + 4));
}
