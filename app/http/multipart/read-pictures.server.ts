import { data } from '@remix-run/node';
import { MOST_PICTURE_BYTES } from '~/domain/pictures/picture-limits';
import { MAX_BODY_BYTES } from '../body-size';
import { boundaryOf, type Part, partsOf } from './parts-of';

const PAYLOAD_TOO_LARGE = 413;
const UNSUPPORTED_MEDIA_TYPE = 415;
const LONGEST_NAME = 200;

/** Whether a form may hold files: a plain one holds text alone. */
export function holdsFiles(request: Request): boolean {
  return request.headers.get('Content-Type')?.startsWith('multipart/form-data') === true;
}

/** A file as it came; without its bytes where it was heavier than any picture. */
export interface SentFile {
  name: string;
  bytes: Uint8Array | undefined;
}

/**
 * A form with pictures, read while it arrives: of the files only the one that `keep` is working on is in memory, and of
 * one that is too heavy nothing. Files that are no `field` are dropped.
 * @param keep is given the text fields that stood before the file
 * @returns the text fields
 * @throws 413, 415, and 400 where the body breaks off or is not what it claims to be; what was kept by then stays kept
 */
export async function readPictures(
  request: Request,
  field: string,
  keep: (file: SentFile, before: FormData) => Promise<void>,
): Promise<FormData> {
  const boundary = boundaryOf(request.headers.get('Content-Type') ?? '');
  if (boundary === undefined || !request.body) throw data(null, { status: UNSUPPORTED_MEDIA_TYPE });
  const form = new FormData();
  const parts = partsOf(chunksOf(request.body), boundary);
  for (;;) {
    const part = await next(parts);
    if (!part) break;
    const { name, fileName } = part;
    if (fileName === undefined) form.append(name, await textOf(part));
    // A browser sends a file without a name where none was chosen.
    else if (name === field && fileName !== '') await keep(await fileOf(fileName, part), form);
  }
  // No keyboard types a NUL, and PostgreSQL keeps none.
  if ([...form].flat().join('').includes('\0')) throw data(null, { status: 400 });
  return form;
}

async function next(parts: AsyncGenerator<Part>): Promise<Part | undefined> {
  const { done, value } = await parts.next().catch(brokenOff);
  return done ? undefined : value;
}

async function fileOf(fileName: string, part: Part): Promise<SentFile> {
  return { name: fileName.slice(0, LONGEST_NAME), bytes: await bytesOf(part, MOST_PICTURE_BYTES) };
}

async function textOf(part: Part): Promise<string> {
  const bytes = await bytesOf(part, MAX_BODY_BYTES);
  if (!bytes) throw data(null, { status: PAYLOAD_TOO_LARGE });
  return new TextDecoder().decode(bytes);
}

async function bytesOf({ data: chunks }: Part, most: number): Promise<Uint8Array | undefined> {
  const held: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.byteLength;
      if (size <= most) held.push(chunk);
      else held.length = 0;
    }
  } catch (error) {
    brokenOff(error);
  }
  return size <= most ? Buffer.concat(held, size) : undefined;
}

/** The edge says so of a body that goes on for too long; anything else is no form. */
function brokenOff(error: unknown): never {
  const isTooLong = error instanceof Error && 'status' in error && error.status === PAYLOAD_TOO_LARGE;
  throw data(null, { status: isTooLong ? PAYLOAD_TOO_LARGE : 400 });
}

/** As Node iterates them; its types do not know it of every web stream. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
