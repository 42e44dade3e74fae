import type { Trx } from '~db/in-transaction';
import { insertAct, insertItems } from '~db/queries/triage-acts';
import type { Ctx } from '../context';
import type { TriageActKind } from './triage-act';

/**
 * To be called in the transaction of an act, once the ideas are locked and before they are written, by whatever
 * writes each of them once: the act can then be undone. What the product does by itself is nobody's to undo.
 * @param into the act that these ideas join, where they are written one after the other
 * @returns the id of the act; null where nobody of the team acts
 */
export async function keepForUndo(
  trx: Trx,
  ctx: Ctx,
  kind: TriageActKind,
  ideaIds: readonly string[],
  into: string | null = null,
): Promise<string | null> {
  if (ctx.viewer.kind !== 'staff' || ideaIds.length === 0) return into;
  const id =
    into ?? (await insertAct(trx, { hubId: ctx.hub.id, userId: ctx.viewer.userId, kind, at: ctx.now }));
  await insertItems(trx, id, ideaIds);
  return id;
}
