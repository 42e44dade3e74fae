import type { Trx } from '~db/in-transaction';
import { insertAct, insertItems, insertPreparedItem } from '~db/queries/triage-acts';
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

/** The same for a decision that was prepared: the idea itself stays as it is, and undoing withdraws the decision. */
export async function keepPrepared(
  trx: Trx,
  ctx: Ctx,
  kind: Extract<TriageActKind, 'prepared' | 'declined'>,
  { ideaId, decisionId, into = null }: { ideaId: string; decisionId: string; into?: string | null },
): Promise<string | null> {
  if (ctx.viewer.kind !== 'staff') return into;
  const id =
    into ?? (await insertAct(trx, { hubId: ctx.hub.id, userId: ctx.viewer.userId, kind, at: ctx.now }));
  await insertPreparedItem(trx, { actId: id, ideaId, decisionId });
  return id;
}
