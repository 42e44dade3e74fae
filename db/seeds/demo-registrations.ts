import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { PartyTable } from '../schema/party';
import type { RegistrationTable } from '../schema/registration';
import { type DemoPerson, demoPerson } from './demo-people';
import type { DemoPeople, PerType, StakeholderSlug } from './demo-plan';
import { demoShortCode } from './demo-short-code';

/** Where and when the people of one Switch registered. */
export interface DemoDoor {
  hubId: string;
  switchEventId: string;
  from: Date;
  until: Date;
  /** True once the day is over: needs are purged then. */
  over: boolean;
  /** Number of the first person; each gets the next one. */
  firstNumber: number;
}

export interface DemoRegistrations {
  parties: Insertable<PartyTable>[];
  registrations: (Insertable<RegistrationTable> & { id: string; createdAt: Date })[];
}

type Status = 'confirmed' | 'waitlisted' | 'cancelled';

interface Arrival {
  status: Status;
  type: StakeholderSlug;
  size: number;
  again?: boolean;
}

const HOUR = 3_600_000;
/** Whoever accompanies is somebody else: their number is one that nobody who registers has. */
const COMPANIONS_FROM = 2_500;

/** The rows of everybody who registered, in the order in which they came: whoever waits came last. */
export function demoRegistrations(people: DemoPeople, door: DemoDoor): DemoRegistrations {
  const arrivals = inOrder(people);
  const rows: DemoRegistrations = { parties: [], registrations: [] };
  const step = (door.until.getTime() - door.from.getTime()) / (arrivals.length + 1);
  let number = door.firstNumber;
  arrivals.forEach((arrival, index) => {
    const at = new Date(door.from.getTime() + step * (index + 1));
    addParty(rows, arrival, { door, at, number });
    number += arrival.size;
  });
  return rows;
}

export function countPeople({ confirmed, groups = [], waiting = [], cancelled = 0 }: DemoPeople): number {
  const sizes = [...groups, ...waiting].reduce((sum, { size = 1 }) => sum + size, 0);
  return typesOf(confirmed).length + sizes + cancelled;
}

function inOrder({ confirmed, groups = [], waiting = [], cancelled = 0 }: DemoPeople): Arrival[] {
  const alone = typesOf(confirmed).map((type): Arrival => ({ status: 'confirmed', type, size: 1 }));
  const left = Array.from({ length: cancelled }, (_, index): Arrival => {
    return { status: 'cancelled', type: index % 2 === 0 ? 'usager' : 'mediation', size: 1 };
  });
  const together = groups.map((group): Arrival => ({ status: 'confirmed', ...group }));
  const queue = waiting.map(({ type, size = 1, again = false }): Arrival => {
    return { status: 'waitlisted', type, size, again };
  });
  const half = Math.ceil(alone.length / 2);
  return [...alone.slice(0, half), ...left, ...together, ...alone.slice(half), ...queue];
}

/** { usager: 2, ess: 1 } → usager, ess, usager: types mixed as people come. */
function typesOf(counts: PerType): StakeholderSlug[] {
  const entries = Object.entries(counts) as [StakeholderSlug, number][];
  const most = Math.max(0, ...entries.map(([, count]) => count));
  return Array.from({ length: most }, (_, round) =>
    entries.filter(([, count]) => count > round).map(([type]) => type),
  ).flat();
}

function addParty(
  rows: DemoRegistrations,
  arrival: Arrival,
  { door, at, number }: { door: DemoDoor; at: Date; number: number },
): void {
  const isAlone = arrival.again || (arrival.size === 1 && !isAccompanied(arrival.type, number));
  const companion = isAlone ? null : demoPerson(COMPANIONS_FROM + number, 'mediation');
  const forWhom = arrival.size > 1 ? 'group' : companion ? 'other' : 'self';
  const partyId = randomUUID();
  rows.parties.push({
    id: partyId,
    hubId: door.hubId,
    switchEventId: door.switchEventId,
    forWhom,
    companionName: companion ? `${companion.firstName} ${companion.lastName}` : '',
    companionPhone: companion?.phone ?? '',
    locale: number % 20 === 7 ? 'en' : 'fr',
    formId: null,
    createdAt: at,
  });
  for (let index = 0; index < arrival.size; index += 1) {
    const person = arrival.again
      ? inHaste(demoPerson(door.firstNumber, arrival.type))
      : demoPerson(number + index, arrival.type);
    rows.registrations.push({
      id: randomUUID(),
      hubId: door.hubId,
      switchEventId: door.switchEventId,
      partyId,
      firstName: person.firstName,
      lastName: person.lastName,
      organization: person.organization,
      stakeholderType: arrival.type,
      ...(arrival.again ? byPhone(person) : contactOf(person, forWhom, number)),
      ...needsOf(person, door, at),
      ...statusOf(arrival.status, door, at),
      laterContact: number % 3 === 0,
      shortCode: demoShortCode(),
      createdAt: at,
      erasedAt: null,
    });
  }
}

/** Some people have neither e-mail nor telephone: somebody accompanies them. */
function isAccompanied(type: StakeholderSlug, number: number): boolean {
  return type === 'usager' && number % 4 === 0;
}

function byPhone({ phone }: DemoPerson) {
  return { contact: 'phone', email: null, phone } as const;
}

/** The same name as somebody types it on a phone, for the second time. */
function inHaste(person: DemoPerson): DemoPerson {
  return { ...person, firstName: person.firstName.toLowerCase() };
}

function contactOf(person: DemoPerson, forWhom: 'self' | 'other' | 'group', number: number) {
  if (forWhom !== 'self') return { contact: 'none', email: null, phone: null } as const;
  if (number % 3 === 1) return byPhone(person);
  return { contact: 'email', email: person.email, emailIsOwn: true, phone: null } as const;
}

function needsOf({ accessNeeds, needKinds }: DemoPerson, { over }: DemoDoor, at: Date) {
  return over || (accessNeeds === null && needKinds.length === 0)
    ? { accessNeeds: null, needKinds: [], accessNeedsConsentAt: null }
    : { accessNeeds, needKinds, accessNeedsConsentAt: at };
}

function statusOf(status: Status, { until }: DemoDoor, at: Date) {
  const leftAt = new Date(Math.min(at.getTime() + 30 * HOUR, until.getTime()));
  return {
    status,
    confirmedAt: status === 'waitlisted' ? null : at,
    cancelledAt: status === 'cancelled' ? leftAt : null,
  };
}
