import { inTransaction } from '~db/in-transaction';
import { updateIdeaPhoto } from '~db/queries/idea-photos';
import { selectIdeaOfSwitch } from '~db/queries/idea-undo';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Result, refused } from '../../result';
import type { SwitchEvent } from '../../switches/switch-event';
import { attachCard, type CardRefusal } from '../cards/attach-card.server';
import { isIdeaNumber } from '../idea';
import { holdWaiting } from './hold-photo.server';
import type { PhotoDeskRefusal, SetAsideReason } from './idea-photo';

export interface SetAside {
  reason: SetAsideReason;
  /** The idea that is there already, where its number was given; else null. */
  idea: number | null;
  /** Of the card, whose stub then leads to that idea; '' where there is none. */
  code: string;
}

/** Says why a photo is not copied. Where its idea is there already, the stub of its card leads to it. */
export function setPhotoAside(
  ctx: Ctx,
  event: SwitchEvent,
  id: string,
  { reason, idea, code }: SetAside,
): Promise<Result<null, PhotoDeskRefusal | CardRefusal | 'idea-unknown'>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdWaiting(trx, ctx, event, id);
    if (!held.ok) return held;
    const number = reason === 'already_there' ? idea : null;
    const there =
      number !== null && isIdeaNumber(number) ? await selectIdeaOfSwitch(trx, event.id, number) : undefined;
    if (number !== null && !there) return refused('idea-unknown');
    const ideaId = there?.id ?? null;
    if (ideaId !== null && code !== '') {
      const card = await attachCard(trx, ctx, { typed: code, switchEventId: event.id, ideaId });
      if (!card.ok) return card;
    }
    const handled = { handledBy: held.value.userId, handledAt: ctx.now, claimedBy: null, claimedUntil: null };
    await updateIdeaPhoto(trx, id, { ...handled, state: 'set_aside', reason, ideaId });
    const line = { subject: 'switch_event', subjectId: event.id, switchEventId: event.id } as const;
    await recordHistory(trx, ctx, [{ ...line, act: 'photo-set-aside', after: { reason } }]);
    return ok(null);
  });
}
