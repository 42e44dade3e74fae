import { inTransaction, type Trx } from '~db/in-transaction';
import { rootOf } from '~db/queries/idea-family';
import { insertMerge, type LockedFamilyIdea, lockFamilies, lockIdeas } from '~db/queries/idea-merges';
import { recountSupports } from '~db/queries/idea-supports';
import { updateIdea } from '~db/queries/ideas';
import { noteMerges } from '~db/queries/triage-merges';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { oweMessages } from '../../messages/owe-message.server';
import { can } from '../../people/can';
import { ok, type Result, refused } from '../../result';
import { keepForUndo } from '../../triage/keep-for-undo.server';
import type { DecidedBefore } from '../answers/family-news';
import { recipientOfAuthor } from '../answers/recipient-of-author';
import { stageOf } from '../idea';
import { refusedAsStale } from '../take-idea.server';

/** An idea as it was seen: what was changed since is not merged unseen. */
export interface SeenIdea {
  idea: number;
  expectedVersion: number;
}

export interface Merging {
  sources: readonly SeenIdea[];
  target: SeenIdea;
  /** In plain words: whoever proposed a source reads it. */
  reason: string;
}

export interface MergesDone {
  /** In the order of the sources. */
  merges: string[];
  /** What can be undone; null where nobody of the team merged them. */
  act: string | null;
}

export type MergeRefusal = 'not-allowed' | 'not-found' | 'same-family' | 'not-on-board' | 'stale';

/**
 * Merges ideas into one, all or none: they leave the board, and keep their words, author, supports, place and history.
 * Whoever proposed one of them is owed the news. The act can be undone as any other of the triage.
 */
export async function mergeIdeas(ctx: Ctx, merging: Merging): Promise<Result<MergesDone, MergeRefusal>> {
  const { hub, viewer } = ctx;
  if (!can(viewer, 'merge-ideas', { hubId: hub.id })) return refused('not-allowed');
  const numbers = [...new Set([...merging.sources, merging.target].map(({ idea }) => idea))];
  if (numbers.length <= merging.sources.length) return refused('same-family');
  return inTransaction(ctx.db, async (trx) => {
    await lockFamilies(trx, hub.id);
    const ideas = new Map((await lockIdeas(trx, hub.id, numbers)).map((idea) => [idea.number, idea]));
    const sources: LockedFamilyIdea[] = [];
    // Before their target: the same click sent twice finds it changed, by the first of them.
    for (const seen of merging.sources) {
      const source = await asSeen(trx, ideas, seen, ideas.get(merging.target.idea));
      if (!source.ok) return source;
      sources.push(source.value);
    }
    const target = await asSeen(trx, ideas, merging.target);
    if (!target.ok) return target;
    return ok(await write(trx, ctx, { sources, target: target.value, reason: merging.reason }));
  });
}

async function asSeen(
  trx: Trx,
  ideas: ReadonlyMap<number, LockedFamilyIdea>,
  { idea: number, expectedVersion }: SeenIdea,
  target?: LockedFamilyIdea,
): Promise<Result<LockedFamilyIdea, MergeRefusal>> {
  const idea = ideas.get(number);
  if (!idea) return refused('not-found', { idea: number });
  if (!idea.onBoard) {
    const isTheirs = target !== undefined && (await rootOf(trx, idea.id)).id === target.id;
    return refused(isTheirs ? 'same-family' : 'not-on-board', { idea: number });
  }
  if (idea.version === expectedVersion) return ok(idea);
  const stale = await refusedAsStale(trx, idea);
  return { ...stale, facts: { ...stale.facts, idea: number } };
}

async function write(
  trx: Trx,
  ctx: Ctx,
  { sources, target, reason }: { sources: LockedFamilyIdea[]; target: LockedFamilyIdea; reason: string },
): Promise<MergesDone> {
  const by = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
  const moved = { movedAt: ctx.now, movedBy: by };
  const act = await keepForUndo(
    trx,
    ctx,
    'merged',
    [...sources, target].map(({ id }) => id),
  );
  const merges: string[] = [];
  const kept: { ideaId: string; mergeId: string }[] = [];
  for (const source of sources) {
    const pair = { hubId: ctx.hub.id, sourceId: source.id, targetId: target.id, reason };
    const mergeId = await insertMerge(trx, { ...pair, mergedAt: ctx.now, mergedBy: by });
    merges.push(mergeId);
    kept.push({ ideaId: source.id, mergeId });
    await updateIdea(trx, source.id, { mergedInto: target.id, ...moved });
  }
  await updateIdea(trx, target.id, moved);
  if (act) await noteMerges(trx, act, kept);
  await recountSupports(trx, [target.id]);
  await tell(trx, ctx, { sources, target, reason, merges });
  return { merges, act };
}

async function tell(
  trx: Trx,
  ctx: Ctx,
  told: { sources: LockedFamilyIdea[]; target: LockedFamilyIdea; reason: string; merges: string[] },
): Promise<void> {
  const { sources, target, reason, merges } = told;
  const decided = decidedBefore(target);
  await recordHistory(
    trx,
    ctx,
    sources.flatMap((source) => [
      { ...lineOf(source), act: 'merged', after: { root: target.number, reason } },
      { ...lineOf(target), act: 'gathered', after: { original: source.number, reason } },
    ]),
  );
  await oweMessages(
    trx,
    ctx,
    sources.map((source, at) => ({
      kind: 'idea-merged',
      to: recipientOfAuthor(source),
      switchEventId: source.switchEventId,
      ideaId: source.id,
      details: { merge: merges[at], into: target.number, title: target.title, reason, decided },
    })),
  );
}

/** Null where it still waits: its decision will be told to the authors of all that it gathered. */
function decidedBefore({ boardColumn, decisionReason }: LockedFamilyIdea): DecidedBefore | null {
  const stage = stageOf(boardColumn);
  return stage === 'to_sort' ? null : { stage, reason: decisionReason ?? '' };
}

function lineOf({ id, switchEventId }: LockedFamilyIdea) {
  return { subject: 'idea', subjectId: id, switchEventId } as const;
}
