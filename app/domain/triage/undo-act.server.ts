import { inTransaction, type Trx } from '~db/in-transaction';
import { type LockedIdea, lockIdeasById, selectLastActors } from '~db/queries/ideas-locked';
import { lockBoardColumn } from '~db/queries/ideas-ranks';
import {
  type ItemToUndo,
  liftEarlierActs,
  lockAct,
  markUndone,
  noteOutcomes,
  replaceRank,
  restoreIdeas,
  selectItems,
} from '~db/queries/triage-acts';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { isBoardColumn } from '../ideas/idea';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import { freeRanks } from './free-ranks.server';
import { UNDO_MS } from './triage-act';

export type UndoRefusal = 'not-allowed' | 'not-found' | 'expired' | 'undone';
export interface Undone {
  /** Numbers of the ideas that are as they were. */
  restored: number[];
  /** Of those that somebody changed since, and so stay. */
  changed: number[];
  /** Of those whose decision was published: only a new one changes it. */
  published: number[];
}

/**
 * Takes back an act: each idea that nobody changed since is as it was, in its former place. The others stay, and are
 * said with who changed them.
 */
export async function undoAct(ctx: Ctx, actId: string): Promise<Result<Undone, UndoRefusal>> {
  const hubId = ctx.hub.id;
  if (!can(ctx.viewer, 'triage-ideas', { hubId })) return refused('not-allowed');
  return inTransaction(ctx.db, async (trx) => {
    const act = await lockAct(trx, hubId, actId);
    // Somebody else's act is theirs to undo: whether there is one is not said.
    if (!act || !can(ctx.viewer, 'change-own-triage', { hubId, authorId: act.userId }))
      return refused('not-found');
    if (act.undoneAt) return refused('undone');
    if (ctx.now.getTime() - act.at.getTime() >= UNDO_MS) return refused('expired');
    const items = await selectItems(trx, actId);
    const ideas = await lockPlaces(trx, hubId, items);
    const sorted = items.map((item) => ({ item, outcome: outcomeOf(item, ideas.get(item.ideaId)) }));
    const back = sorted.filter(({ outcome }) => outcome === 'restored').map(({ item }) => item);
    await restore(trx, ctx, { id: actId, kind: act.kind }, { back, ideas });
    const actors = await selectLastActors(
      trx,
      sorted.filter(({ outcome }) => outcome === 'changed').map(({ item }) => item.ideaId),
    );
    await noteOutcomes(
      trx,
      actId,
      sorted.map(({ item: { ideaId }, outcome }) => ({
        ideaId,
        outcome,
        changedBy: actors.get(ideaId)?.id ?? null,
      })),
    );
    await liftEarlierActs(trx, actId);
    await markUndone(trx, actId, ctx.now);
    const numbers = (wanted: Outcome) =>
      sorted
        .filter(({ outcome }) => outcome === wanted)
        .flatMap(({ item }) => ideas.get(item.ideaId)?.number ?? []);
    return ok({
      restored: numbers('restored'),
      changed: numbers('changed'),
      published: numbers('published'),
    });
  });
}

type Outcome = 'restored' | 'changed' | 'published';

function outcomeOf(item: ItemToUndo, idea: LockedIdea | undefined): Outcome {
  return idea?.onBoard && idea.version === item.versionAfter ? 'restored' : 'changed';
}

/** Columns before rows, each in one order: as whatever else writes on the board does. */
async function lockPlaces(trx: Trx, hubId: string, items: readonly ItemToUndo[]) {
  const columns = [...new Set(items.map(({ column }) => column))].filter(isBoardColumn).sort();
  for (const column of columns) await lockBoardColumn(trx, hubId, column);
  const ids = items.map(({ ideaId }) => ideaId);
  return new Map((await lockIdeasById(trx, hubId, ids)).map((idea) => [idea.id, idea]));
}

async function restore(
  trx: Trx,
  ctx: Ctx,
  act: { id: string; kind: string },
  { back, ideas }: { back: readonly ItemToUndo[]; ideas: ReadonlyMap<string, LockedIdea> },
): Promise<void> {
  if (back.length === 0) return;
  const ids = back.map(({ ideaId }) => ideaId);
  const places = back.flatMap(({ ideaId, column, rank }) =>
    isBoardColumn(column) ? [{ ideaId, column, rank }] : [],
  );
  for (const { ideaId, rank } of await freeRanks(trx, ctx.hub.id, places))
    await replaceRank(trx, { actId: act.id, ideaId, rank });
  await restoreIdeas(trx, act.id, ids);
  await recordHistory(
    trx,
    ctx,
    back.map(({ ideaId, column }) => ({
      subject: 'idea',
      subjectId: ideaId,
      switchEventId: ideas.get(ideaId)?.switchEventId ?? null,
      act: 'undone',
      before: { column: ideas.get(ideaId)?.boardColumn },
      after: { column, undone: act.kind },
    })),
  );
}
