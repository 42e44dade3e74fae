import { inTransaction, type Trx } from '~db/in-transaction';
import { lockDecision } from '~db/queries/idea-decisions';
import { lockFamilies } from '~db/queries/idea-merges';
import { type LockedIdea, selectLastActors } from '~db/queries/ideas-locked';
import {
  type ItemToUndo,
  liftEarlierActs,
  lockAct,
  markUndone,
  noteOutcomes,
  selectItems,
} from '~db/queries/triage-acts';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import { partAgain } from './part-again.server';
import { lockPlaces, putBack } from './put-back.server';
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
    const isMerge = items.some(({ mergeId }) => mergeId !== null);
    if (isMerge) await lockFamilies(trx, hubId);
    const ideas = await lockPlaces(trx, hubId, items);
    const sorted = isMerge
      ? await partAgain(trx, ctx, { items, ideas })
      : await restore(trx, ctx, { id: actId, kind: act.kind }, { items, ideas });
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
interface Sorted {
  item: ItemToUndo;
  outcome: Outcome;
}

/** Puts back the ideas that nobody wrote since, and says which they are. */
async function restore(
  trx: Trx,
  ctx: Ctx,
  act: { id: string; kind: string },
  { items, ideas }: { items: readonly ItemToUndo[]; ideas: ReadonlyMap<string, LockedIdea> },
): Promise<Sorted[]> {
  const sorted: Sorted[] = [];
  for (const item of items) sorted.push({ item, outcome: await outcomeOf(trx, ctx.hub.id, item, ideas) });
  const back = sorted.filter(({ outcome }) => outcome === 'restored').map(({ item }) => item);
  await putBack(trx, ctx, act, { back, ideas });
  return sorted;
}

async function outcomeOf(
  trx: Trx,
  hubId: string,
  item: ItemToUndo,
  ideas: ReadonlyMap<string, LockedIdea>,
): Promise<Outcome> {
  if (item.decisionId !== null) return outcomeOfDecision(await lockDecision(trx, hubId, item.decisionId));
  const idea = ideas.get(item.ideaId);
  return idea?.onBoard && idea.version === item.versionAfter ? 'restored' : 'changed';
}

/** What was published is public, and its author was told: a new decision says otherwise. */
function outcomeOfDecision(decision: Awaited<ReturnType<typeof lockDecision>>): Outcome {
  if (decision?.publishedAt) return 'published';
  return decision && !decision.withdrawnAt && decision.version === 1 ? 'restored' : 'changed';
}
