import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { photoToCopyBytes } from '~/domain/ideas/copying/read-photos.server';
import { copiedSwitch } from '~/http/copying/copied-switch.server';

/** The photo of a card, for the team of its Switch only, kept in no cache: handwriting and addresses stand on it. */
export async function loader({ params, context, request }: LoaderFunctionArgs) {
  const { event } = await copiedSwitch(context, request, params.switch);
  const bytes = await photoToCopyBytes(context.ctx, event, params.photo ?? '');
  if (!bytes) throw data(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'image/jpeg',
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex, nofollow',
    },
  });
}
