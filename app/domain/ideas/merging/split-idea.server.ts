import { randomUUID } from 'node:crypto';
import { inTransaction, type Trx } from '~db/in-transaction';
import { type LockedFamilyIdea, lockFamilies, lockIdeas } from '~db/queries/idea-merges';
import { insertPart, insertSplit } from '~db/queries/idea-splits';
import { updateIdea } from '~db/queries/ideas';
import { lockBoardColumn } from '~db/queries/ideas-ranks';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { oweMessages } from '../../messages/owe-message.server';
import { can } from '../../people/can';
import { ok, type Result, refused } from '../../result';
import { columnOfStage } from '../../vocabulary/vocabulary';
import { recipientOfAuthor } from '../answers/recipient-of-author';
import { placeLast } from '../place-in-column.server';
import { refusedAsStale } from '../take-idea.server';
import { closeOriginal } from './close-original.server';
import { type IdeaPart, SPLIT_LIMITS } from './split-input';

export interface Splitting {
  idea: number;
  expectedVersion: number;
  parts: readonly IdeaPart[];
  /** In plain words: its author reads it. */
  reason: string;
  /** Whether the original leaves the work: it is set aside, with this reason. */
  closes: boolean;
}

export type SplitRefusal = 'not-allowed' | 'not-found' | 'not-on-board' | 'stale' | 'parts-wrong';
type Part = { id: string; number: number; title: string };

/**
 * Makes several ideas of one. Each part goes to « À trier » and has the same author, who is owed the news; pages link both
 * ways. @returns the numbers of the parts
 */
export async function splitIdea(
  ctx: Ctx,
  splitting: Splitting,
): Promise<Result<{ split: string; parts: number[] }, SplitRefusal>> {
  const { hub, viewer } = ctx;
  if (!can(viewer, 'merge-ideas', { hubId: hub.id })) return refused('not-allowed');
  const { length } = splitting.parts;
  if (length < SPLIT_LIMITS.fewest || length > SPLIT_LIMITS.most) return refused('parts-wrong');
  return inTransaction(ctx.db, async (trx) => {
    const declined = columnOfStage(hub, 'declined');
    await lockFamilies(trx, hub.id);
    for (const column of splitting.closes ? [declined, 'to_sort' as const].sort() : ['to_sort' as const])
      await lockBoardColumn(trx, hub.id, column);
    const [idea] = await lockIdeas(trx, hub.id, [splitting.idea]);
    if (!idea) return refused('not-found');
    if (!idea.onBoard) return refused('not-on-board');
    if (idea.version !== splitting.expectedVersion) return refusedAsStale(trx, idea);
    const parts: Part[] = [];
    for (const { title, ...part } of splitting.parts) {
      const rank = await placeLast(trx, hub.id, 'to_sort');
      const row = { ...part, title, rank, originalId: idea.id, at: ctx.now };
      parts.push({ ...(await insertPart(trx, row)), title });
    }
    const split = await write(trx, ctx, { idea, parts, splitting });
    return ok({ split, parts: parts.map(({ number }) => number) });
  });
}

async function write(
  trx: Trx,
  ctx: Ctx,
  { idea, parts, splitting }: { idea: LockedFamilyIdea; parts: readonly Part[]; splitting: Splitting },
): Promise<string> {
  const { reason, closes } = splitting;
  const id = randomUUID();
  const by = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
  const former = closes ? await closeOriginal(trx, ctx, idea, reason) : null;
  const originalVersion = await updateIdea(trx, idea.id, { movedAt: ctx.now, movedBy: by });
  await insertSplit(
    trx,
    {
      ...{
        id,
        reason,
        originalVersion,
        hubId: ctx.hub.id,
        originalId: idea.id,
        splitAt: ctx.now,
        splitBy: by,
      },
      former: former && JSON.stringify(former),
    },
    parts.map((part) => part.id),
  );
  await tell(trx, ctx, { id, idea, parts, splitting });
  return id;
}

async function tell(
  trx: Trx,
  ctx: Ctx,
  told: { id: string; idea: LockedFamilyIdea; parts: readonly Part[]; splitting: Splitting },
): Promise<void> {
  const { id, idea, parts, splitting } = told;
  const { switchEventId } = idea;
  const column = splitting.closes ? columnOfStage(ctx.hub, 'declined') : idea.boardColumn;
  await recordHistory(trx, ctx, [
    {
      ...{ subject: 'idea', subjectId: idea.id, switchEventId, act: 'split' },
      before: { column: idea.boardColumn },
      after: { column, pieces: parts.map(({ number }) => number), reason: splitting.reason },
    },
    ...parts.map((part) => ({
      ...{ subject: 'idea' as const, subjectId: part.id, switchEventId, act: 'proposed' },
      after: { column: 'to_sort', splitFrom: idea.number },
    })),
  ]);
  const pieces = parts.map(({ number, title }) => ({ number, title }));
  await oweMessages(trx, ctx, [
    {
      ...{ kind: 'idea-split', to: recipientOfAuthor(idea), switchEventId, ideaId: idea.id },
      details: { split: id, parts: pieces, reason: splitting.reason },
    },
  ]);
}
