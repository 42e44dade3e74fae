import type { Trx } from '~db/in-transaction';
import { writeReleases } from '~db/queries/seat-releases';
import { replaceSeatRules, updateSwitch, writeSessions } from '~db/queries/switches-write';
import { insertVenue, updateOwnVenue } from '~db/queries/venues';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { venueColumns } from '../venues/venue-columns';
import { columnsOf } from './form/columns-of-plan';
import type { SwitchPlan } from './form/switch-plan';
import { type Changeable, changesCalendar, historyOf, VENUE_FIELDS } from './switch-changes';
import type { SwitchEvent } from './switch-event';

/** The changed fields of a Switch into its rows, with their line in the history; who is told is decided elsewhere. */
export async function writeChanges(
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
