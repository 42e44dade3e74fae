import type { DoorChange } from '~/domain/attendance/door-change';
import type { DoorPerson } from '~/domain/attendance/door-list';

/** A change for each session of the moment that it is about. */
export function presenceChanges(
  person: DoorPerson,
  kind: 'present' | 'absent',
  sessionIds: readonly string[],
  reason: string,
): DoorChange[] {
  return sessionIds
    .filter((id) => person.seenAt.includes(id) === (kind === 'absent'))
    .map((sessionId) => ({ ...drawn(), kind, registrationId: person.id, sessionId, reason }));
}

export function walkInChanges(
  typed: { firstName: string; lastName: string; stakeholderType: string; reason: string },
  sessionIds: readonly string[],
): DoorChange[] {
  const registrationId = crypto.randomUUID();
  return sessionIds.map((sessionId) => ({
    ...drawn(),
    ...typed,
    kind: 'walk-in',
    registrationId,
    sessionId,
  }));
}

function drawn() {
  return { id: crypto.randomUUID(), at: Date.now() };
}
