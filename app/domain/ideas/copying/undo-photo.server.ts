import { inTransaction } from '~db/in-transaction';
import { detachCards } from '~db/queries/idea-cards';
import { updateIdeaPhoto } from '~db/queries/idea-photos';
import { hideUntouchedIdea, withdrawIdeaMessages } from '~db/queries/idea-undo';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Result, refused } from '../../result';
import type { SwitchEvent } from '../../switches/switch-event';
import { holdPhoto } from './hold-photo.server';
import type { PhotoDeskRefusal } from './idea-photo';

/**
 * Puts a photo back to what is to be copied, as long as it is there. An idea that came from it is taken away with it,
 * unless somebody has done something with that idea since. Twice is once.
 */
export function undoPhoto(
  ctx: Ctx,
  event: SwitchEvent,
  id: string,
): Promise<Result<null, Exclude<PhotoDeskRefusal, 'handled'> | 'touched'>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdPhoto(trx, ctx, event, id);
    if (!held.ok) return held.reason === 'handled' ? refused('unknown') : refused(held.reason);
    const { photo, userId } = held.value;
    if (photo.state === 'waiting') return ok(null);
    if (photo.state === 'copied' && photo.ideaId !== null) {
      if (!(await hideUntouchedIdea(trx, photo.ideaId, { by: userId, at: ctx.now })))
        return refused('touched');
      await detachCards(trx, photo.ideaId);
      await withdrawIdeaMessages(trx, photo.ideaId, ctx.now);
      const line = { subject: 'idea', subjectId: photo.ideaId, switchEventId: event.id } as const;
      await recordHistory(trx, ctx, [{ ...line, act: 'copying-undone' }]);
    }
    const again = { state: 'waiting', reason: null, ideaId: null, handledBy: null, handledAt: null } as const;
    await updateIdeaPhoto(trx, id, { ...again, claimedBy: null, claimedUntil: null });
    return ok(null);
  });
}
