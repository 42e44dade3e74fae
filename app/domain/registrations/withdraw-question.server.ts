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
  await withdrawQuestions(trx, ctx, switchEventId, [id]);
}

/** The same for many at once. */
export async function withdrawQuestions(
  trx: Trx,
  ctx: Ctx,
  switchEventId: string,
  registrationIds: readonly string[],
): Promise<void> {
  const kinds = ['switch-postponed', 'postpone-unanswered'];
  await withdrawMessages(trx, { switchEventId, registrationIds, kinds }, ctx.now);
}
