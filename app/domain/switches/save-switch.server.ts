import { inTransaction, type Trx } from '~db/in-transaction';
import { removesAttendedSession } from '~db/queries/switches-write';
import type { Ctx } from '../context';
import type { Announcement } from '../messages/announcement';
import { planNotices } from '../notices/plan-notices.server';
import { can } from '../people/can';
import { promoteWaitlist } from '../registrations/seats/promote-waitlist.server';
import { seatPlan } from '../registrations/seats/seat-plan';
import { ok, type Refused, type Result, refused } from '../result';
import type { FormProblem } from './form/switch-form';
import type { SwitchPlan } from './form/switch-plan';
import { type HoldRefusal, holdSwitch } from './hold-switch.server';
import { problemsForConfirmed } from './keep-confirmed';
import { mergeChanges, type SeenSwitch } from './merge-changes.server';
import { type Changeable, changedFields, changesSeats } from './switch-changes';
import type { SwitchEvent } from './switch-event';
import { switchSeats } from './switch-seats.server';
import { tellRegistered } from './tell-registered.server';
import { mustBeTold, whenAndWhere } from './when-and-where';
import { writeChanges } from './write-changes.server';

/** There is no room left for people who are confirmed already: what is to mend in the form. */
type SeatsTaken = Refused<'seats-taken'> & { problems: FormProblem[] };

/** Others changed the same fields meanwhile, otherwise. */
type Conflict = Refused<'stale'> & { conflicts: Changeable[] };

export type SaveResult =
  | Result<{ slug: string; version: number }, Exclude<HoldRefusal, 'stale'> | 'session-attended'>
  | SeatsTaken
  | Conflict;

export interface SwitchSave {
  id: string;
  seen: SeenSwitch;
  change: Partial<SwitchPlan>;
  announcement?: Announcement;
}

/**
 * Writes what somebody changed over the fields that they have seen, with what follows at once: the next version,
 * the calendar's SEQUENCE, whoever is promoted, whoever is told. What others changed meanwhile stays, and where it is
 * the same field nothing is written. Saving without a change writes nothing.
 * @param change the parts of the plan that the form edits
 * @param announcement in which words people are told, and whether also of what they need not know
 * @returns where it is now, and its version
 */
export function saveSwitch(
  ctx: Ctx,
  { id, seen, change, announcement = {} }: SwitchSave,
): Promise<SaveResult> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdSwitch(trx, ctx, id);
    if (!held.ok) return held;
    const before = held.value;
    const { plan, conflicts } = mergeChanges(before, change, seen);
    if (conflicts.length > 0) return { ...refused('stale'), conflicts };
    const { version } = before;
    const moves = plan.zone.id !== before.zone.id;
    if (moves && !can(ctx.viewer, 'create-switch', { hubId: ctx.hub.id, zoneId: plan.zone.id }))
      return refused('forbidden');
    const fields = changedFields(before, plan);
    if (fields.length === 0) return ok({ slug: before.slug, version });
    if (fields.includes('sessions') && (await removesAttendedSession(trx, id, plan.sessions)))
      return refused('session-attended');
    const problems = changesSeats(fields) ? await seatProblems(trx, ctx, before, plan) : [];
    if (problems.length > 0) return { ...refused('seats-taken'), problems };
    await writeChanges(trx, ctx, before, plan, fields);
    if (before.status === 'published') {
      await announce(trx, ctx, before, plan, announcement);
      await followUp(trx, ctx, before, plan, fields);
    }
    return ok({ slug: before.slug, version: version + 1 });
  });
}

async function seatProblems(
  trx: Trx,
  { now }: Ctx,
  before: SwitchEvent,
  plan: SwitchPlan,
): Promise<FormProblem[]> {
  const { confirmedByType } = await switchSeats(trx, before.id);
  return problemsForConfirmed(seatPlan(plan, now), seatPlan(before, now), confirmedByType);
}

async function announce(
  trx: Trx,
  ctx: Ctx,
  before: SwitchEvent,
  plan: SwitchPlan,
  { words, anyway }: Announcement,
): Promise<void> {
  if (!anyway && !mustBeTold(before, plan)) return;
  const details = { before: whenAndWhere(before), after: whenAndWhere(plan) };
  await tellRegistered(trx, ctx, before.id, { kind: 'switch-changed', details, words });
}

/** What else a published Switch owes to its change: reminders at their new moment, seats to whoever now fits. */
async function followUp(
  trx: Trx,
  ctx: Ctx,
  before: SwitchEvent,
  plan: SwitchPlan,
  fields: readonly Changeable[],
): Promise<void> {
  if (fields.includes('sessions') || fields.includes('zone'))
    await planNotices(trx, { ...before, ...plan }, ctx.now);
  if (changesSeats(fields)) await promoteWaitlist(trx, ctx, before.id);
}
