import { inTransaction, type Trx } from '~db/in-transaction';
import type { FormerIdea } from '~db/queries/idea-former';
import { type LockedFamilyIdea, lockFamilies, lockIdeas } from '~db/queries/idea-merges';
import { endSplit, isTalkedAbout, selectSplit } from '~db/queries/idea-splits';
import { updateIdea } from '~db/queries/ideas';
import { lockBoardColumn } from '~db/queries/ideas-ranks';
import { withdrawSplitNews } from '~db/queries/messages-merge';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { oweMessages } from '../../messages/owe-message.server';
import { can } from '../../people/can';
import { ok, type Result, refused } from '../../result';
import { columnOfStage } from '../../vocabulary/vocabulary';
import { recipientOfAuthor } from '../answers/recipient-of-author';
import { stageOf } from '../idea';
import { reopenOriginal } from './close-original.server';

/** `changed`: somebody did something with a part, or with the original that was set aside. */
export type UndoSplitRefusal = 'not-allowed' | 'not-found' | 'undone' | 'changed';

/**
 * Takes a split back for as long as its parts are as they were made: they leave every page, and an original that was set
 * aside is what it was.
 */
export async function undoSplit(
  ctx: Ctx,
  splitId: string,
): Promise<Result<{ original: number }, UndoSplitRefusal>> {
  const { hub, viewer } = ctx;
  if (!can(viewer, 'merge-ideas', { hubId: hub.id })) return refused('not-allowed');
  return inTransaction(ctx.db, async (trx) => {
    await lockFamilies(trx, hub.id);
    const split = await selectSplit(trx, hub.id, splitId);
    if (!split) return refused('not-found');
    if (split.undoneAt) return refused('undone');
    const former = split.former as FormerIdea | null;
    await lockColumns(trx, ctx, former);
    const numbers = [split.original, ...split.parts.map(({ number }) => number)];
    const ideas = new Map((await lockIdeas(trx, hub.id, numbers)).map((idea) => [idea.id, idea]));
    const original = ideas.get(split.originalId);
    if (!original) return refused('not-found');
    const isSame = split.parts.every(({ id, version }) => isUntouched(ideas.get(id), version));
    const isOriginalSame = former === null || isUntouched(original, split.originalVersion);
    const ids = split.parts.map(({ id }) => id);
    if (!isSame || !isOriginalSame || (await isTalkedAbout(trx, ids))) return refused('changed');
    const by = viewer.kind === 'staff' ? viewer.userId : null;
    await endSplit(trx, split.id, { at: ctx.now, by });
    for (const id of ids) await updateIdea(trx, id, { hiddenAt: ctx.now, hiddenBy: by });
    if (former) await reopenOriginal(trx, ctx, original.id, former);
    await updateIdea(trx, original.id, { movedAt: ctx.now, movedBy: by });
    await tell(trx, ctx, { splitId, original, column: former?.boardColumn ?? original.boardColumn, ids });
    return ok({ original: original.number });
  });
}

function isUntouched(idea: LockedFamilyIdea | undefined, version: number): boolean {
  return idea?.onBoard === true && idea.version === version;
}

async function lockColumns(trx: Trx, ctx: Ctx, former: FormerIdea | null): Promise<void> {
  if (!former) return;
  const columns = new Set([former.boardColumn, columnOfStage(ctx.hub, stageOf(former.boardColumn))]);
  for (const column of [...columns].sort()) await lockBoardColumn(trx, ctx.hub.id, column);
}

async function tell(
  trx: Trx,
  ctx: Ctx,
  told: { splitId: string; original: LockedFamilyIdea; column: string; ids: readonly string[] },
): Promise<void> {
  const { splitId, original, column, ids } = told;
  const { switchEventId } = original;
  const line = { subject: 'idea', switchEventId, act: 'split-undone' } as const;
  await recordHistory(trx, ctx, [
    { ...line, subjectId: original.id, before: { column: original.boardColumn }, after: { column } },
    ...ids.map((subjectId) => ({ ...line, subjectId, before: { splitFrom: original.number } })),
  ]);
  const withdrawn = await withdrawSplitNews(trx, splitId, ctx.now);
  if (withdrawn > 0) return;
  const to = recipientOfAuthor(original);
  await oweMessages(trx, ctx, [
    { kind: 'idea-parted', to, switchEventId, ideaId: original.id, details: { split: splitId } },
  ]);
}
