import type { Ctx } from '~/domain/context';
import { mergeIdeas } from '~/domain/ideas/merging/merge-ideas.server';
import { undoMerge } from '~/domain/ideas/merging/undo-merge.server';

export async function versionOf({ db }: Ctx, number: number): Promise<number> {
  const row = await db
    .selectFrom('idea')
    .select('version')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return row.version;
}

/** Merges one idea into another, as it is now; gives the merge. */
export async function mergeNow(ctx: Ctx, source: number, target: number): Promise<string> {
  const seen = async (idea: number) => ({ idea, expectedVersion: await versionOf(ctx, idea) });
  const merged = await mergeIdeas(ctx, {
    sources: [await seen(source)],
    target: await seen(target),
    reason: 'Elles disent la même chose.',
  });
  const merge = merged.ok ? merged.value.merges[0] : undefined;
  if (merge === undefined) throw new Error(`not merged: ${JSON.stringify(merged)}`);
  return merge;
}

export async function undoNow(ctx: Ctx, merge: string): Promise<void> {
  const undone = await undoMerge(ctx, merge);
  if (!undone.ok) throw new Error(`not undone: ${undone.reason}`);
}
