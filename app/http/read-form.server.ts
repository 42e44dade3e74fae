import { data } from '@remix-run/node';

/** Longer than any form of ours; the edge refuses oversize bodies before, this holds where there is no edge. */
const MAX_FORM_BYTES = 256 * 1024;
const PAYLOAD_TOO_LARGE = 413;
const UNSUPPORTED_MEDIA_TYPE = 415;

/**
 * The form of a request, as text fields only.
 * @throws a 413 or 415 answer, and 400 where the body cannot be read as what it claims to be
 */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? '';
  const isUrlEncoded = type.startsWith('application/x-www-form-urlencoded');
  if (!isUrlEncoded && !type.startsWith('multipart/form-data'))
    throw data(null, { status: UNSUPPORTED_MEDIA_TYPE });
  const bytes = await readAtMost(request, MAX_FORM_BYTES);
  try {
    const form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData();
    // A file has no place in our forms: drop it rather than turn it into "[object File]".
    for (const [name, value] of [...form]) if (typeof value !== 'string') form.delete(name);
    // No keyboard types a NUL, and PostgreSQL keeps none.
    if (![...form].flat().join('').includes('\0')) return form;
  } catch {
    // Said below: it is not what it claims to be.
  }
  throw data(null, { status: 400 });
}

async function readAtMost(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value: chunk } = await reader.read();
    if (done) break;
    size += chunk.byteLength;
    if (size > limit) throw data(null, { status: PAYLOAD_TOO_LARGE });
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
