import type { Trx } from '~db/in-transaction';
import { withdrawMessages } from '~db/queries/messages-withdraw';
import type { Ctx } from '../context';

/** Whoever has answered need not be asked any more, nor called. */
export async function withdrawQuestion(
  trx: Trx,
  ctx: Ctx,
  registration: { id: string; switchEventId: string },
): Promise<void> {
  const { id, switchEventId } = registration;
  const kinds = ['switch-postponed', 'postpone-unanswered'];
  await withdrawMessages(trx, { switchEventId, registrationId: id, kinds }, ctx.now);
}
