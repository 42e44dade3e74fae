import { randomUUID } from 'node:crypto';
import { selectAttendanceAt, selectSessionStart } from '~db/queries/attendance';
import { insertDoorChanges } from '~db/queries/door';
import type { Ctx } from '../context';
import type { BulkResult } from '../registrations/bulk/bulk-done';
import { sortPeople } from '../registrations/bulk/sort-people';
import { type LockedPeople, withLockedPeople } from '../registrations/bulk/with-locked-people.server';
import { ok, refused } from '../result';
import { startOfDay } from './start-of-day';
import { type Presence, writePresence } from './write-presence.server';

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
    const at = ctx.now.getTime();
    const presence = doneIds.map((registrationId) => ({
      ...{ registrationId, sessionId, at },
      present: kind === 'present',
    }));
    await writePresence(ctx, locked, presence);
    await insertDoorChanges(trx, presence.map(saidNow(ctx, locked)));
    return ok({
      done: doneIds,
      promoted: [],
      leftOut: leftOut.map(({ person, reason }) => ({ id: person.id, reason })),
    });
  });
}

/** A device at the door that says something older, later, is told so. */
function saidNow({ viewer, now }: Ctx, { seats }: LockedPeople) {
  return ({ registrationId, sessionId, present }: Presence) => ({
    ...{ hubId: seats.hubId, switchEventId: seats.id, registrationId, sessionId },
    id: randomUUID(),
    kind: present ? ('present' as const) : ('absent' as const),
    at: now,
    device: '',
    byUser: viewer.kind === 'staff' ? viewer.userId : null,
    outcome: 'done' as const,
    receivedAt: now,
  });
}
