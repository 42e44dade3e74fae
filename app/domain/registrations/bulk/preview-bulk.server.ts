import { selectAttendanceAt } from '~db/queries/attendance';
import type { PersonRow } from '~db/queries/registrations-bulk';
import { type QueueRow, selectQueue, selectSeats } from '~db/queries/registrations-seats';
import type { Ctx } from '../../context';
import { countOf, decideSeats } from '../seats/decide-seats';
import { seatPlan } from '../seats/seat-plan';
import { waitingParties } from '../seats/waiting-parties';
import type { BulkAct } from './bulk-act';
import { type Sorted, sortPeople } from './sort-people';

export interface BulkPreview extends Sorted<PersonRow> {
  /** Who would get a seat that frees. */
  promoted: QueueRow[];
}

/** What an act would do to these people, now. Reads only: the deed decides again, under the lock. */
export async function previewBulk(
  ctx: Ctx,
  switchEventId: string,
  act: BulkAct,
  people: readonly PersonRow[],
): Promise<BulkPreview> {
  const ids = people.map(({ id }) => id);
  const seen = 'sessionId' in act ? await selectAttendanceAt(ctx.db, act.sessionId, ids) : [];
  const sorted = sortPeople(act, people, new Set(seen));
  const promoted = act.kind === 'cancel' ? await wouldBePromoted(ctx, switchEventId, sorted.done) : [];
  return { ...sorted, promoted };
}

/** The same pure rule as cancelling: the seats of those who leave are free, and they wait no more. */
async function wouldBePromoted(
  ctx: Ctx,
  switchEventId: string,
  leaving: readonly PersonRow[],
): Promise<QueueRow[]> {
  const seats = await selectSeats(ctx.db, switchEventId);
  if (seats?.status !== 'published' || ctx.now >= seats.endsAt) return [];
  const gone = new Set(leaving.map(({ id }) => id));
  const confirmed = { ...seats.confirmed };
  for (const { status, stakeholderType } of leaving)
    if (status === 'confirmed') confirmed[stakeholderType] = countOf(confirmed, stakeholderType) - 1;
  const queue = (await selectQueue(ctx.db, switchEventId)).filter(({ id }) => !gone.has(id));
  const { seated } = decideSeats(seatPlan(seats, ctx.now), confirmed, waitingParties(queue));
  return queue.filter(({ id }) => seated.has(id));
}
