import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { readMessage } from '~/domain/messages/message-pages.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';

/** What somebody typed may stand in a message: here it runs nothing, fetches nothing, and shows only in our frame. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The HTML of one message, for the frame of its page. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { ctx, env } = context;
  demand(context, 'see-messages', { hubId: ctx.hub.id });
  const message = await readMessage(ctx, params.message ?? '', { hidesKeys: env.mode === 'production' });
  if (!message?.htmlBody) throw data(null, { status: 404 });
  return new Response(message.htmlBody, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'no-store',
    },
  });
}
