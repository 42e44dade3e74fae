import { inTransaction, type Trx } from '~db/in-transaction';
import { writeReleases } from '~db/queries/seat-releases';
import {
  removesAttendedSession,
  replaceSeatRules,
  updateSwitch,
  writeSessions,
} from '~db/queries/switches-write';
import { insertVenue, updateOwnVenue } from '~db/queries/venues';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import type { Announcement } from '../messages/announcement';
import { planNotices } from '../notices/plan-notices.server';
import { can } from '../people/can';
import { promoteWaitlist } from '../registrations/seats/promote-waitlist.server';
import { seatPlan } from '../registrations/seats/seat-plan';
import { ok, type Refused, type Result, refused } from '../result';
import { venueColumns } from '../venues/venue-columns';
import { columnsOf } from './form/columns-of-plan';
import type { FormProblem } from './form/switch-form';
import type { SwitchPlan } from './form/switch-plan';
import { type HoldRefusal, holdSwitch } from './hold-switch.server';
import { problemsForConfirmed } from './keep-confirmed';
import { mergeChanges, type SeenSwitch } from './merge-changes.server';
import {
  type Changeable,
  changedFields,
  changesCalendar,
  changesSeats,
  historyOf,
  VENUE_FIELDS,
} from './switch-changes';
import type { SwitchEvent } from './switch-event';
import { switchSeats } from './switch-seats.server';
import { tellRegistered } from './tell-registered.server';
import { mustBeTold, whenAndWhere } from './when-and-where';

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
    if (changesSeats(fields)) {
      const { confirmedByType } = await switchSeats(trx, id);
      const problems = problemsForConfirmed(
        seatPlan(plan, ctx.now),
        seatPlan(before, ctx.now),
        confirmedByType,
      );
      if (problems.length > 0) return { ...refused('seats-taken'), problems };
    }
    await writeChanges(trx, ctx, before, plan, fields);
    if (before.status === 'published') {
      await announce(trx, ctx, before, plan, announcement);
      await followUp(trx, ctx, before, plan, fields);
    }
    return ok({ slug: before.slug, version: version + 1 });
  });
}

async function writeChanges(
  trx: Trx,
  ctx: Ctx,
  before: SwitchEvent,
  plan: SwitchPlan,
  fields: readonly Changeable[],
): Promise<void> {
  const { id } = before;
  const newVenueId = placeChanged(fields) ? await writeVenue(trx, ctx.hub.id, id, plan) : undefined;
  if (fields.includes('sessions')) await writeSessions(trx, id, plan.sessions);
  if (fields.includes('seatRules')) await replaceSeatRules(trx, ctx.hub.id, id, plan.seatRules);
  if (fields.includes('releases')) await writeReleases(trx, ctx.hub.id, id, plan.releases);
  await updateSwitch(trx, id, {
    ...columnsOf(plan),
    ...(newVenueId ? { venueId: newVenueId } : {}),
    // A new release date is a release still to come.
    ...(fields.includes('releaseAt') ? { releasedAt: null } : {}),
    calendarSequence: before.calendarSequence + (changesCalendar(before, plan) ? 1 : 0),
    updatedAt: ctx.now,
  });
  const entry = { subject: 'switch_event', subjectId: id, switchEventId: id, act: 'changed' } as const;
  await recordHistory(trx, ctx, [{ ...entry, ...historyOf(before, plan, fields) }]);
}

function placeChanged(fields: readonly Changeable[]): boolean {
  return VENUE_FIELDS.some((field) => fields.includes(field));
}

/** @returns the id of the hub's venue, or of a new one where the present one is another Switch's too */
async function writeVenue(trx: Trx, hubId: string, id: string, { venue }: SwitchPlan) {
  if (venue.sharedId) return venue.sharedId;
  const columns = venueColumns(venue);
  return (await updateOwnVenue(trx, id, columns)) ? undefined : insertVenue(trx, hubId, columns);
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
