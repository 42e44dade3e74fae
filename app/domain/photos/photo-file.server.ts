/** A picture as it is kept: small enough to be shown, and without anything that the camera wrote about place or person. */
export interface PhotoFile {
  /** JPEG. */
  bytes: Buffer;
  width: number;
  height: number;
}

const LONGEST_SIDE = 1600;
const QUALITY = 80;
/** A picture of a hundred million points is none that a telephone took: it is refused before it fills the memory. */
const MOST_POINTS = 100_000_000;
const FORMATS = new Set(['jpeg', 'png', 'webp', 'heif']);

/**
 * Reads what was sent as a picture: turned the right way, made smaller, its metadata left out.
 * The library is loaded with the first picture: the start of the process waits for none.
 * @returns undefined where it is no picture that can be read
 */
export async function readPhotoFile(sent: Uint8Array): Promise<PhotoFile | undefined> {
  const { default: sharp } = await import('sharp');
  try {
    const picture = sharp(sent, { limitInputPixels: MOST_POINTS, failOn: 'error' });
    const { format } = await picture.metadata();
    if (!format || !FORMATS.has(format)) return undefined;
    const { data, info } = await picture
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    // Whatever was wrong with it: it is not a picture that we can show.
    return undefined;
  }
}
