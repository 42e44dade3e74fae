import { SERVICE_FILE_KINDS, type ServiceFileKind, serviceFileKind } from './service-file-kind.server';
import { serviceFileName } from './service-file-name';

export interface ServiceFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

export const MOST_FILE_BYTES = 10 * 1024 * 1024;
/** A picture of more points is none that a poster needs: it is refused before it fills the memory. */
const MOST_POINTS = 60_000_000;

/**
 * A file as it may be given to everybody: what it is stands in its bytes, not in its name; a picture is drawn anew,
 * so that nothing else hides in it, neither a place nor a second file.
 * @returns undefined where it is nothing of the list
 */
export async function readServiceFile(sent: {
  name: string;
  bytes: Uint8Array;
}): Promise<ServiceFile | undefined> {
  const bytes = Buffer.from(sent.bytes.buffer, sent.bytes.byteOffset, sent.bytes.byteLength);
  const kind = serviceFileKind(bytes);
  const clean = kind === 'png' || kind === 'jpeg' ? await drawnAnew(bytes, kind) : bytes;
  if (!kind || !clean || clean.length > MOST_FILE_BYTES) return undefined;
  const { mediaType, extension } = SERVICE_FILE_KINDS[kind];
  return { name: serviceFileName(sent.name, extension), mediaType, bytes: clean };
}

async function drawnAnew(
  bytes: Buffer,
  kind: ServiceFileKind & ('png' | 'jpeg'),
): Promise<Buffer | undefined> {
  const { default: sharp } = await import('sharp');
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_POINTS, failOn: 'error' }).rotate();
    return await (kind === 'png' ? picture.png() : picture.jpeg({ quality: 88 })).toBuffer();
  } catch {
    // Whatever was wrong with it: it is not a picture that we can give.
    return undefined;
  }
}
