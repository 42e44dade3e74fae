import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { readMessage } from '~/domain/messages/message-pages.server';
import { framedHtml } from '~/http/framed-html';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';

/** The HTML of one message, for the frame of its page. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { ctx, env } = context;
  demand(context, 'see-messages', { hubId: ctx.hub.id });
  const message = await readMessage(ctx, params.message ?? '', { hidesKeys: env.mode === 'production' });
  if (!message?.htmlBody) throw data(null, { status: 404 });
  return framedHtml(message.htmlBody);
}
