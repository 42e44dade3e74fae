import {
  countViews,
  deleteView,
  insertView,
  selectView,
  selectViews,
  type ViewRow,
} from '~db/queries/triage-views';
import { cleanLine } from '../clean-text';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import { readQueueQuery, viewQueryOf } from './queue-query';

const LONGEST_NAME = 60;
const MOST_VIEWS = 30;

/** The views that the viewer may choose from: their own, then those that others share. */
export async function readViews(ctx: Ctx): Promise<(ViewRow & { isMine: boolean })[]> {
  const { viewer, hub } = ctx;
  if (viewer.kind !== 'staff' || !can(viewer, 'triage-ideas', { hubId: hub.id })) return [];
  const views = await selectViews(ctx.db, hub.id, viewer.userId);
  return views.map((view) => ({ ...view, isMine: view.userId === viewer.userId }));
}

/** Keeps the filters of an address under a name. Only what the queue understands is kept of it. */
export async function keepView(
  ctx: Ctx,
  { name: typed, query, isShared }: { name: string; query: string; isShared: boolean },
): Promise<Result<{ id: string }, 'not-allowed' | 'view-name' | 'view-taken' | 'view-many'>> {
  const { viewer, hub } = ctx;
  if (viewer.kind !== 'staff' || !can(viewer, 'triage-ideas', { hubId: hub.id }))
    return refused('not-allowed');
  const name = cleanLine(typed);
  if (name.length === 0 || name.length > LONGEST_NAME) return refused('view-name');
  if ((await countViews(ctx.db, hub.id, viewer.userId)) >= MOST_VIEWS) return refused('view-many');
  const kept = viewQueryOf(readQueueQuery(new URLSearchParams(query)));
  const id = await insertView(ctx.db, {
    hubId: hub.id,
    userId: viewer.userId,
    name,
    query: kept,
    isShared,
  });
  return id === undefined ? refused('view-taken') : ok({ id });
}

/** Deletes one's own view, shared or not. */
export async function deleteOwnView(
  ctx: Ctx,
  id: string,
): Promise<Result<null, 'not-allowed' | 'not-found'>> {
  const hubId = ctx.hub.id;
  if (!can(ctx.viewer, 'triage-ideas', { hubId })) return refused('not-allowed');
  const view = await selectView(ctx.db, hubId, id);
  if (!view || !can(ctx.viewer, 'change-own-triage', { hubId, authorId: view.userId }))
    return refused('not-found');
  await deleteView(ctx.db, id);
  return ok(null);
}
