import type { Trx } from '~db/in-transaction';
import { holdCard, seatIdea, updateCard } from '~db/queries/idea-cards';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { readShortCode } from '../../registrations/short-code';
import { ok, type Result, refused } from '../../result';

export type CardRefusal = 'card-unknown' | 'card-used';
type HeldCard = NonNullable<Awaited<ReturnType<typeof holdCard>>>;
interface Target {
  switchEventId: string;
  ideaId: string;
}

/**
 * Makes the stub of a card lead to an idea, in the transaction that writes it; the idea is of the card's table.
 * Twice the same is once. Whoever holds the lock of « À trier » holds it before.
 * @param typed the code, in whatever way it was typed
 */
export async function attachCard(
  trx: Trx,
  ctx: Ctx,
  { typed, ...target }: Target & { typed: string },
): Promise<Result<null, CardRefusal>> {
  const card = await holdFreeCard(trx, target.switchEventId, typed, target.ideaId);
  if (!card.ok) return card;
  await attachHeld(trx, ctx, card.value, target);
  return ok(null);
}

/** A card that leads nowhere yet, or to this idea, locked until the transaction ends. */
export async function holdFreeCard(
  trx: Trx,
  switchEventId: string,
  typed: string,
  ideaId?: string,
): Promise<Result<HeldCard, CardRefusal>> {
  const code = readShortCode(typed);
  const card = code ? await holdCard(trx, switchEventId, code) : undefined;
  if (!card || card.voidAt) return refused('card-unknown');
  if (card.ideaId === null || card.ideaId === ideaId) return ok(card);
  return refused('card-used', { idea: card.idea ?? 0 });
}

export async function attachHeld(
  trx: Trx,
  ctx: Ctx,
  card: HeldCard,
  { switchEventId, ideaId }: Target,
): Promise<void> {
  if (card.ideaId === ideaId) return;
  await updateCard(trx, card.id, { ideaId, attachedAt: ctx.now });
  if (card.workTableId) await seatIdea(trx, ideaId, card.workTableId);
  await recordHistory(trx, ctx, [
    { subject: 'idea', subjectId: ideaId, switchEventId, act: 'card-attached' },
  ]);
}
