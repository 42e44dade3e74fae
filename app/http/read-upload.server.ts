import { data } from '@remix-run/node';
import { maxBodyBytes } from './body-size';

const PAYLOAD_TOO_LARGE = 413;
const UNSUPPORTED_MEDIA_TYPE = 415;
const LONGEST_NAME = 200;

export interface Upload {
  /** The text fields. */
  form: FormData;
  /** What was chosen as `field`; undefined where nothing was. */
  file: { name: string; bytes: Uint8Array } | undefined;
}

/**
 * A form with one file, which is held in memory: the edge lets in a long body only on the pages that
 * take a file (body-size.ts). Other files than the one of `field` are dropped.
 * @throws a 413 or 415 answer, and 400 where the body cannot be read as what it claims to be
 */
export async function readUpload(request: Request, field: string): Promise<Upload> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type))
    throw data(null, { status: UNSUPPORTED_MEDIA_TYPE });
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > maxBodyBytes(new URL(request.url).pathname))
    throw data(null, { status: PAYLOAD_TOO_LARGE });
  const sent = await new Response(bytes, { headers: { 'Content-Type': type } }).formData().catch(() => {
    throw data(null, { status: 400 });
  });
  const form = new FormData();
  for (const [name, value] of sent) if (typeof value === 'string') form.append(name, value);
  // No keyboard types a NUL, and PostgreSQL keeps none.
  if ([...form].flat().join('').includes('\0')) throw data(null, { status: 400 });
  return { form, file: await fileOf(sent.get(field)) };
}

async function fileOf(sent: FormDataEntryValue | null): Promise<Upload['file']> {
  // A browser sends an empty file where none was chosen.
  if (sent === null || typeof sent === 'string' || sent.size === 0) return undefined;
  // Some browsers send the whole path.
  const name = sent.name.split(/[\\/]/).at(-1) ?? '';
  return { name: name.slice(0, LONGEST_NAME), bytes: new Uint8Array(await sent.arrayBuffer()) };
}
