import { data } from '@remix-run/node';
import { MAX_BODY_BYTES } from './body-size';

const PAYLOAD_TOO_LARGE = 413;
const UNSUPPORTED_MEDIA_TYPE = 415;
const URL_ENCODED = 'application/x-www-form-urlencoded';

/**
 * The form of a request, as text fields only.
 * @throws a 413 or 415 answer, and 400 where the body cannot be read as what it claims to be
 */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!type.startsWith(URL_ENCODED) && !type.startsWith('multipart/form-data'))
    throw data(null, { status: UNSUPPORTED_MEDIA_TYPE });
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > MAX_BODY_BYTES) throw data(null, { status: PAYLOAD_TOO_LARGE });
  try {
    const form = type.startsWith(URL_ENCODED) ? fieldsOf(bytes) : await partsOf(bytes, type);
    // No keyboard types a NUL, and PostgreSQL keeps none.
    if (![...form].flat().join('').includes('\0')) return form;
  } catch {
    // Said below: it is not what it claims to be.
  }
  throw data(null, { status: 400 });
}

/** Nearly every form of ours is one: read without the streams that a Response sets up. */
function fieldsOf(bytes: ArrayBuffer): FormData {
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(bytes))) form.append(name, value);
  return form;
}

async function partsOf(bytes: ArrayBuffer, type: string): Promise<FormData> {
  const form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData();
  // A file has no place in our forms: drop it rather than turn it into "[object File]".
  for (const [name, value] of [...form]) if (typeof value !== 'string') form.delete(name);
  return form;
}
