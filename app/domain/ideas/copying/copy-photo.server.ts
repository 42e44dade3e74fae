import { inTransaction, type Trx } from '~db/in-transaction';
import { updateIdeaPhoto } from '~db/queries/idea-photos';
import { selectIdeaNumberByForm } from '~db/queries/ideas';
import { lockBoardColumn } from '~db/queries/ideas-ranks';
import type { Ctx } from '../../context';
import { ok, type Result, refused } from '../../result';
import type { SwitchEvent } from '../../switches/switch-event';
import { addIdea } from '../add-idea.server';
import { attachHeld, type CardRefusal, holdFreeCard } from '../cards/attach-card.server';
import type { CopyInput } from './copy-input';
import { holdPhoto } from './hold-photo.server';
import type { PhotoDeskRefusal } from './idea-photo';

export type CopyRefusal = PhotoDeskRefusal | CardRefusal;

/**
 * Adds what stands on a card as an idea, of the card's table, or else of the table that the photo was taken at. The
 * stub of the card leads to it from then on. The same form sent twice is one idea.
 */
export function copyPhoto(
  ctx: Ctx,
  event: SwitchEvent,
  id: string,
  { code, ...input }: CopyInput,
): Promise<Result<{ number: number }, CopyRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdPhoto(trx, ctx, event, id);
    if (!held.ok) return held;
    const { photo, userId } = held.value;
    if (photo.state !== 'waiting') return sentTwice(trx, ctx, event, input.formId);
    // Before the card: whoever proposes the idea of their own card takes both in this order.
    await lockBoardColumn(trx, ctx.hub.id, 'to_sort');
    const card = code === '' ? undefined : await holdFreeCard(trx, event.id, code);
    if (card && !card.ok) return card;
    const workTableId = card?.value.workTableId ?? photo.workTableId;
    const idea = await addIdea(trx, ctx, event.id, { ...input, workTableId });
    if (!idea) return refused('handled');
    if (card) await attachHeld(trx, ctx, card.value, { switchEventId: event.id, ideaId: idea.id });
    const handled = { handledBy: userId, handledAt: ctx.now, claimedBy: null, claimedUntil: null };
    await updateIdeaPhoto(trx, id, { ...handled, state: 'copied', ideaId: idea.id });
    return ok({ number: idea.number });
  });
}

async function sentTwice(trx: Trx, ctx: Ctx, event: SwitchEvent, formId: string | null) {
  if (formId === null) return refused('handled');
  const where = { hubId: ctx.hub.id, switchEventId: event.id, formId };
  const number = await selectIdeaNumberByForm(trx, where);
  return number === undefined ? refused('handled') : ok({ number });
}
