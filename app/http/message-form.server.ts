import { type AppLoadContext, data } from '@remix-run/node';
import { markTold, retryMessage } from '~/domain/messages/handle-message.server';
import { isUuid } from '~/domain/uuid';
import { readForm } from './read-form.server';
import { demand, requireStaff } from './sign-in/require-staff.server';

const VERBS = new Map([
  ['retry', retryMessage],
  ['told', markTold],
]);
/**
 * Does what a button of the messages log asks: send again, or "they know".
 * @throws 400 where it asks nothing known, 403 for whoever may not
 */
export async function answerMessageForm(context: AppLoadContext, request: Request): Promise<void> {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'see-messages', { hubId: ctx.hub.id });
  const form = await readForm(request);
  const id = String(form.get('id'));
  const verb = VERBS.get(String(form.get('intent')));
  if (!verb || !isUuid(id)) throw data(null, { status: 400 });
  await verb(ctx, id);
}
