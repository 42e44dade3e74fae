import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { photoBytes } from '~/domain/photos/read-photos.server';
import { readSwitch } from '~/domain/switches/read-switch.server';

/** A photo of a Switch: its team's, and everybody's once the report is published. */
export async function loader({ params, context, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  const etag = `"${params.photo}"`;
  const event = await readSwitch(ctx, params.switch ?? '');
  const bytes = event && (await photoBytes(ctx, event, params.photo ?? ''));
  if (!event || !bytes) throw data(null, { status: 404 });
  // It never changes, but whoever is on it may take their agreement back: whoever has it asks whether it is still there.
  const headers = {
    ETag: etag,
    'Cache-Control': event.reportedAt ? 'public, no-cache' : 'private, no-store',
    Vary: 'Cookie',
  };
  if (event.reportedAt && request.headers.get('If-None-Match') === etag)
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Type': 'image/jpeg' } });
}
