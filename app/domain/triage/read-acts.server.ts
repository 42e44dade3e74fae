import { type ActRow, deleteOldActs, selectActs } from '~db/queries/triage-acts-list';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { isUuid } from '../uuid';
import { UNDO_MS } from './triage-act';

/** Acts are read for as long as somebody may wonder what they did. */
const ACTS_KEPT_MS = 30 * 24 * 3_600_000;
const MOST_SHOWN = 50;

export interface MyAct extends ActRow {
  canUndo: boolean;
}

/** What the viewer did to ideas lately, the latest first. */
export function readMyActs(ctx: Ctx): Promise<MyAct[]> {
  return read(ctx, undefined);
}

/** One of the viewer's acts, to say that it was done. */
export async function readMyAct(ctx: Ctx, id: string | null): Promise<MyAct | undefined> {
  return isUuid(id) ? (await read(ctx, id))[0] : undefined;
}

/** What can no more be undone nor is shown: what decisions said is not kept twice. @returns how many acts */
export function forgetActs(db: Ctx['db'], now: Date): Promise<number> {
  return deleteOldActs(db, new Date(now.getTime() - ACTS_KEPT_MS));
}

async function read(ctx: Ctx, id: string | undefined): Promise<MyAct[]> {
  const { viewer, hub, now } = ctx;
  if (viewer.kind !== 'staff' || !can(viewer, 'triage-ideas', { hubId: hub.id })) return [];
  const since = new Date(now.getTime() - ACTS_KEPT_MS);
  const acts = await selectActs(ctx.db, {
    hubId: hub.id,
    userId: viewer.userId,
    id,
    since,
    limit: MOST_SHOWN,
  });
  return acts.map((act) => ({
    ...act,
    canUndo: act.undoneAt === null && now.getTime() - act.at.getTime() < UNDO_MS,
  }));
}
