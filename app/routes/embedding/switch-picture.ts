import type { LoaderFunctionArgs } from '@remix-run/node';
import { keptPreview } from '~/http/embedding/kept-preview.server';
import { KEEP_HEADER } from '~/http/kept/kept-headers';
import { publicSwitch } from '~/http/public-switch.server';

/** /switchs/:switch/apercu.png: what is shown of a Switch where somebody passes its link on. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await publicSwitch(ctx, params.switch);
  return new Response(new Uint8Array(await keptPreview(event, ctx)), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, no-cache', [KEEP_HEADER]: '1' },
  });
}
