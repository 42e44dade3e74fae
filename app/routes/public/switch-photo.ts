import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { photoBytes } from '~/domain/photos/read-photos.server';
import { readSwitch } from '~/domain/switches/read-switch.server';

/** A photo of a Switch: its team's, and everybody's once the report is published. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await readSwitch(ctx, params.switch ?? '');
  const bytes = event && (await photoBytes(ctx, event, params.photo ?? ''));
  if (!event || !bytes) throw data(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'image/jpeg',
      // It never changes, but whoever is on it may take their agreement back.
      'Cache-Control': event.reportedAt ? 'public, max-age=3600' : 'private, no-store',
    },
  });
}
