import {
  deleteAttendance,
  insertAttendance,
  selectAttendanceAt,
  selectSessionStart,
} from '~db/queries/attendance';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import type { BulkResult } from '../registrations/bulk/bulk-done';
import { sortPeople } from '../registrations/bulk/sort-people';
import { type LockedPeople, withLockedPeople } from '../registrations/bulk/with-locked-people.server';
import { ok, refused } from '../result';
import { startOfDay } from './start-of-day';

export interface Marking {
  sessionId: string;
  ids: readonly string[];
}

/** Says that people with a place were at a session of their Switch. From the morning of its day; marking twice changes nothing. */
export function markPresent(ctx: Ctx, switchEventId: string, marking: Marking): Promise<BulkResult> {
  return mark(ctx, switchEventId, marking, 'present');
}

/** Takes it back: somebody was taken for somebody else. */
export function unmarkPresent(ctx: Ctx, switchEventId: string, marking: Marking): Promise<BulkResult> {
  return mark(ctx, switchEventId, marking, 'absent');
}

function mark(ctx: Ctx, switchEventId: string, { sessionId, ids }: Marking, kind: 'present' | 'absent') {
  return withLockedPeople(ctx, switchEventId, ids, async (locked): Promise<BulkResult> => {
    const { trx, people } = locked;
    const session = await selectSessionStart(trx, switchEventId, sessionId);
    if (!session) return refused('no-session');
    if (ctx.now < startOfDay(session.timeZone, session.startsAt)) return refused('too-early');
    const seen = new Set(
      await selectAttendanceAt(
        trx,
        sessionId,
        people.map(({ id }) => id),
      ),
    );
    const { done, leftOut } = sortPeople({ kind, sessionId }, people, seen);
    const doneIds = done.map(({ id }) => id);
    if (kind === 'present') await insertAttendance(trx, doneIds.map(rowOf(ctx, locked, sessionId)));
    else await deleteAttendance(trx, sessionId, doneIds);
    await recordHistory(
      trx,
      ctx,
      doneIds.map((id) => ({
        subject: 'registration',
        subjectId: id,
        switchEventId,
        act: kind === 'present' ? 'marked-present' : 'marked-absent',
        after: { session: sessionId },
      })),
    );
    return ok({
      done: doneIds,
      promoted: [],
      leftOut: leftOut.map(({ person, reason }) => ({ id: person.id, reason })),
    });
  });
}

function rowOf({ viewer, now }: Ctx, { seats }: LockedPeople, sessionId: string) {
  return (registrationId: string) => ({
    hubId: seats.hubId,
    switchEventId: seats.id,
    registrationId,
    sessionId,
    byUser: viewer.kind === 'staff' ? viewer.userId : null,
    at: now,
  });
}
