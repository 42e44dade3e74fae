import { generateNKeysBetween } from 'fractional-indexing';
import { inTransaction, type Trx } from '~db/in-transaction';
import { assignLocked, placeLocked } from '~db/queries/ideas-assign';
import { type LockedIdea, lockIdeasByNumber, selectLastActors } from '~db/queries/ideas-locked';
import { lockBoardColumn, selectLastRank } from '~db/queries/ideas-ranks';
import { isTriageStaff } from '~db/queries/triage-staff';
import { isColumnInUse } from '~db/queries/vocabulary';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import { assigneeOf, type ChosenIdea, type LeftReason, type RowAct, standingOf } from './bulk-act';
import { keepForUndo } from './keep-for-undo.server';
import { MOST_AT_ONCE } from './triage-act';

/** An idea that an act leaves as it is; who changed it, where somebody of the team did. */
export interface LeftIdea {
  number: number;
  title: string;
  reason: LeftReason;
  who: string;
}

export interface ActDone {
  /** What can be undone; null where nothing changed. */
  act: string | null;
  done: number[];
  left: LeftIdea[];
}

export type ActRefusal = 'not-allowed' | 'too-many' | 'not-staff' | 'column-retired';

/**
 * Does one thing to the chosen ideas in one transaction: those that changed since they were seen, or for which the act
 * means nothing, stay as they are and are said. One idea is a choice of one.
 */
export async function actOnIdeas(
  ctx: Ctx,
  act: RowAct,
  picks: readonly ChosenIdea[],
): Promise<Result<ActDone, ActRefusal>> {
  const { viewer, hub } = ctx;
  if (viewer.kind !== 'staff' || !can(viewer, 'triage-ideas', { hubId: hub.id }))
    return refused('not-allowed');
  if (picks.length > MOST_AT_ONCE) return refused('too-many');
  return inTransaction(ctx.db, async (trx) => {
    if (act.kind === 'assigned' && !(await isTriageStaff(trx, hub.id, act.to, ctx.now)))
      return refused('not-staff');
    if (act.kind === 'moved') {
      await lockBoardColumn(trx, hub.id, act.column);
      if (!(await isColumnInUse(trx, hub.id, act.column))) return refused('column-retired');
    }
    const { fitting, left } = await judge(trx, ctx, { act, picks, by: viewer.userId });
    if (fitting.length === 0) return ok({ act: null, done: [], left });
    const ids = fitting.map(({ id }) => id);
    const kept = await keepForUndo(trx, ctx, act.kind, ids);
    if (act.kind === 'moved') await moveToEnd(trx, ctx, { column: act.column, ids, by: viewer.userId });
    else await assignLocked(trx, ids, assigneeOf(act, viewer.userId));
    await tellHistory(trx, ctx, { act, fitting, by: viewer.userId });
    return ok({ act: kept, done: fitting.map(({ number }) => number), left });
  });
}

async function judge(
  trx: Trx,
  ctx: Ctx,
  { act, picks, by }: { act: RowAct; picks: readonly ChosenIdea[]; by: string },
): Promise<{ fitting: LockedIdea[]; left: LeftIdea[] }> {
  const versions = new Map(picks.map(({ number, version }) => [number, version]));
  const ideas = await lockIdeasByNumber(trx, ctx.hub.id, [...versions.keys()]);
  const judged = ideas.map((idea) => ({
    idea,
    standing: standingOf(act, idea, { version: versions.get(idea.number) ?? 0, by }),
  }));
  const changed = judged.filter(({ standing }) => standing === 'changed').map(({ idea }) => idea.id);
  const actors = await selectLastActors(trx, changed);
  return {
    fitting: judged.filter(({ standing }) => standing === 'done').map(({ idea }) => idea),
    left: judged.flatMap(({ idea: { id, number, title }, standing }) =>
      standing === 'done' ? [] : [{ number, title, reason: standing, who: actors.get(id)?.name ?? '' }],
    ),
  };
}

/** Ideas keep the order in which they came, at the end of the column. */
async function moveToEnd(
  trx: Trx,
  ctx: Ctx,
  { column, ids, by }: { column: Extract<RowAct, { kind: 'moved' }>['column']; ids: string[]; by: string },
): Promise<void> {
  const last = await selectLastRank(trx, ctx.hub.id, column);
  const ranks = generateNKeysBetween(last, null, ids.length);
  const places = ids.map((id, at) => ({ id, rank: ranks[at] ?? '' }));
  await placeLocked(trx, places, { column, at: ctx.now, by });
}

function tellHistory(
  trx: Trx,
  ctx: Ctx,
  { act, fitting, by }: { act: RowAct; fitting: readonly LockedIdea[]; by: string },
): Promise<void> {
  return recordHistory(
    trx,
    ctx,
    fitting.map((idea) => ({
      subject: 'idea',
      subjectId: idea.id,
      switchEventId: idea.switchEventId,
      act: act.kind,
      before: act.kind === 'moved' ? { column: idea.boardColumn } : { assignedTo: idea.assignedTo },
      after: act.kind === 'moved' ? { column: act.column } : { assignedTo: assigneeOf(act, by) },
    })),
  );
}
