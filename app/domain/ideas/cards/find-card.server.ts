import { selectCard } from '~db/queries/idea-cards';
import type { Ctx } from '../../context';
import { readShortCode } from '../../registrations/short-code';
import type { CardHolder } from './idea-card';

/**
 * The card whose code somebody typed, in whatever way. Undefined alike for one that does not exist, that is another
 * hub's or a draft's, and whose stub is void: nobody learns which codes there are.
 */
export async function findCard(ctx: Ctx, typed: string): Promise<CardHolder | undefined> {
  const code = readShortCode(typed);
  return code ? selectCard(ctx.db, ctx.hub.id, code) : undefined;
}

/** The same for somebody who proposes the idea of their own card: undefined where it is another Switch's, or was copied. */
export async function freeCardOf(
  ctx: Ctx,
  switchEventId: string,
  typed: string,
): Promise<CardHolder | undefined> {
  const card = await findCard(ctx, typed);
  return card?.switchEventId === switchEventId && card.ideaId === null ? card : undefined;
}
