import {
  rootOf,
  selectIdeaName,
  selectOriginals,
  selectOwnMerge,
  selectSplitKin,
} from '~db/queries/idea-family';
import { selectOpenSplit } from '~db/queries/idea-splits';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import type { IdeaFamily } from './idea-family';

/** Those that an idea stands with: what was merged into it, or it into what; its parts, or what it is a part of. */
export async function readFamily(ctx: Pick<Ctx, 'db'>, ideaId: string): Promise<IdeaFamily> {
  const originals = await selectOriginals(ctx.db, ideaId);
  const { whole, parts } = await selectSplitKin(ctx.db, ideaId);
  return {
    root: await rootNamed(ctx, ideaId),
    originals: originals.map((row) => ({ ...row, reason: row.reason ?? '' })),
    whole: whole ?? null,
    parts,
  };
}

async function rootNamed({ db }: Pick<Ctx, 'db'>, ideaId: string): Promise<IdeaFamily['root']> {
  const merge = await selectOwnMerge(db, ideaId);
  if (!merge) return null;
  const name = await selectIdeaName(db, (await rootOf(db, ideaId)).id);
  return name ? { ...name, mergeId: merge.id, reason: merge.reason } : null;
}

/** The split of an idea that may still be taken back; undefined for whoever may not. */
export async function readOpenSplit(ctx: Ctx, ideaId: string): Promise<string | undefined> {
  if (!can(ctx.viewer, 'merge-ideas', { hubId: ctx.hub.id })) return undefined;
  return selectOpenSplit(ctx.db, ideaId);
}
