import type { DoorChange } from '~/domain/attendance/door-change';
import type { DoorPerson } from '~/domain/attendance/door-list';

/** The list as it stands once these changes are taken in: what the device shows before the server has answered. */
export function applyChanges(people: readonly DoorPerson[], changes: readonly DoorChange[]): DoorPerson[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  for (const change of changes) {
    const person = byId.get(change.registrationId) ?? newcomer(change);
    if (!person) continue;
    const others = person.seenAt.filter((id) => id !== change.sessionId);
    const seenAt = change.kind === 'absent' ? others : [...others, change.sessionId].sort();
    byId.set(person.id, { ...person, seenAt, waits: person.waits && change.kind === 'absent' });
  }
  return [...byId.values()].sort(byName);
}

function newcomer(change: DoorChange): DoorPerson | undefined {
  if (change.kind !== 'walk-in') return undefined;
  const { registrationId: id, firstName, lastName, stakeholderType } = change;
  return { id, firstName, lastName, stakeholderType, code: '', waits: false, walkIn: true, seenAt: [] };
}

function byName(one: DoorPerson, other: DoorPerson): number {
  return one.lastName.localeCompare(other.lastName) || one.firstName.localeCompare(other.firstName);
}
