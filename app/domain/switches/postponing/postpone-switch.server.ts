import { inTransaction, type Trx } from '~db/in-transaction';
import { askConfirmed, moveSeatReleases } from '~db/queries/postponing';
import { askEchoes } from '~db/queries/registration-echoes';
import { updateSwitch, writeSessions } from '~db/queries/switches-write';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import type { OwnWords } from '../../messages/own-words';
import { planNotices } from '../../notices/plan-notices.server';
import { ok, type Refused, type Result, refused } from '../../result';
import { columnsOf } from '../form/columns-of-plan';
import type { SwitchPlan } from '../form/switch-plan';
import { type HoldRefusal, holdSwitch } from '../hold-switch.server';
import { mergeChanges, type SeenSwitch } from '../merge-changes.server';
import { type Changeable, historyOf } from '../switch-changes';
import type { SwitchEvent } from '../switch-event';
import { tellRegistered } from '../tell-registered.server';
import { whenAndWhere } from '../when-and-where';
import { daysBetween, shiftDays } from './shift-days';

/** What postponing decides: the sessions at their new dates, and until when one registers. */
export type NewDates = Pick<
  SwitchPlan,
  'sessions' | 'startsAt' | 'endsAt' | 'registrationOpensAt' | 'registrationClosesAt'
>;

export interface Postponing {
  id: string;
  /** What the form showed: another's change of the same dates is not written over unseen. */
  seen: SeenSwitch;
  dates: NewDates;
  words?: OwnWords | undefined;
}

export type PostponeResult =
  | Result<{ slug: string }, Exclude<HoldRefusal, 'stale'> | 'draft' | 'over' | 'same-start' | 'past-start'>
  | (Refused<'stale'> & { conflicts: Changeable[] });

/**
 * Moves a published Switch to other dates: the same event in every calendar, one SEQUENCE later. Everybody who has a
 * place is asked whether they keep it, whoever waits is told; what was still to be said of the old dates is taken back.
 */
export function postponeSwitch(ctx: Ctx, { id, seen, dates, words }: Postponing): Promise<PostponeResult> {
  return inTransaction(ctx.db, async (trx): Promise<PostponeResult> => {
    const held = await holdSwitch(trx, ctx, id);
    if (!held.ok) return held;
    const before = held.value;
    if (before.status === 'draft') return refused('draft');
    if (before.endsAt <= ctx.now) return refused('over');
    const { plan, conflicts } = mergeChanges(before, dates, seen);
    if (conflicts.length > 0) return { ...refused('stale'), conflicts };
    if (plan.startsAt.getTime() === before.startsAt.getTime()) return refused('same-start');
    if (plan.startsAt <= ctx.now) return refused('past-start');
    const days = daysBetween(before.zone.timeZone, before.startsAt, plan.startsAt);
    const after: SwitchPlan = { ...plan, releaseAt: movedRelease(before, days, ctx.now) };
    await writeDates(trx, ctx, before, after, days);
    await askConfirmed(trx, id, ctx.now);
    await askEchoes(trx, id, ctx.now);
    const details = { before: whenAndWhere(before), after: whenAndWhere(after) };
    await tellRegistered(trx, ctx, id, { kind: 'switch-postponed', details, words });
    await planNotices(trx, { ...before, ...after }, ctx.now);
    return ok({ slug: before.slug });
  });
}

async function writeDates(
  trx: Trx,
  ctx: Ctx,
  before: SwitchEvent,
  after: SwitchPlan,
  days: number,
): Promise<void> {
  const { id, zone } = before;
  await writeSessions(trx, id, after.sessions);
  await updateSwitch(trx, id, {
    ...columnsOf(after),
    postponedAt: ctx.now,
    // Moved twice, it was still first planned for the first day of all.
    postponedFrom: before.postponedFrom ?? before.startsAt,
    calendarSequence: before.calendarSequence + 1,
    updatedAt: ctx.now,
  });
  await moveSeatReleases(trx, id, { days, timeZone: zone.timeZone });
  const fields = ['sessions', 'releaseAt', 'registrationOpensAt', 'registrationClosesAt'] as const;
  const entry = { subject: 'switch_event', subjectId: id, switchEventId: id, act: 'postponed' } as const;
  await recordHistory(trx, ctx, [{ ...entry, ...historyOf(before, after, fields) }]);
}

/** What is open to everybody by now stays open. */
function movedRelease({ releaseAt, zone }: SwitchEvent, days: number, now: Date): Date | null {
  return releaseAt && releaseAt > now ? shiftDays(releaseAt, zone.timeZone, days) : releaseAt;
}
