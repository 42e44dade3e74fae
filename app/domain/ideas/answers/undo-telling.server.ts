import { inTransaction } from '~db/in-transaction';
import {
  deleteTelling,
  hasSuccessor,
  lockAnswer,
  selectTelling,
  selectTellings,
  setAnswerState,
} from '~db/queries/tellings';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Result, refused } from '../../result';
import { isUuid } from '../../uuid';
import { mayTell } from './note-telling.server';

/**
 * Takes back what was noted by mistake: what was told is owed again. Only the latest note about an answer, and only
 * while nothing newer is owed in its place.
 */
export function undoTelling(
  ctx: Ctx,
  id: string,
): Promise<Result<{ messageId: string }, 'unknown' | 'not-latest'>> {
  return inTransaction(ctx.db, async (trx) => {
    const telling = isUuid(id) ? await selectTelling(trx, ctx.hub.id, id) : undefined;
    const answer = telling && (await lockAnswer(trx, ctx.hub.id, telling.messageId));
    if (!telling || !answer || !mayTell(ctx, answer)) return refused('unknown');
    const [last] = await selectTellings(trx, answer.id);
    if (last?.id !== id) return refused('not-latest');
    if (telling.outcome === 'told') {
      if (answer.state !== 'told' || (await hasSuccessor(trx, answer))) return refused('not-latest');
      const isManual = telling.fromState === 'to_tell';
      const handledAt = isManual ? null : telling.at;
      await setAnswerState(trx, answer.id, { state: telling.fromState, handledAt });
    }
    await deleteTelling(trx, id);
    await recordHistory(trx, ctx, [
      {
        subject: 'idea',
        subjectId: answer.ideaId,
        switchEventId: answer.switchEventId,
        act: 'telling-undone',
        before: { channel: answer.channel, outcome: telling.outcome },
      },
    ]);
    return ok({ messageId: answer.id });
  });
}
