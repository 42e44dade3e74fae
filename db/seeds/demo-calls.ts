import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { MessageTable } from '../schema/message';
import type { PhoneCallTable } from '../schema/phone-call';
import type { DemoRegistrations } from './demo-registrations';

const HOUR = 3_600_000;
/** As many as one person calls in a morning. */
const MOST_PEOPLE = 8;

export interface DemoCalls {
  messages: Insertable<MessageTable>[];
  calls: Insertable<PhoneCallTable>[];
}

/**
 * Who is to be called about a coming Switch: people who left a number, or nobody but a companion. One did not answer
 * twice, one asked to be called again, one was told.
 */
export function demoCalls({ registrations }: DemoRegistrations, now: Date): DemoCalls {
  const people = registrations
    .filter(({ status, contact }) => status === 'confirmed' && contact !== 'email')
    .slice(0, MOST_PEOPLE);
  const messages = people.map((person, at) => messageTo(person, at === 3 ? hoursFrom(now, -2) : null));
  const noted = [
    { at: 1, outcome: 'no_answer', when: -26 },
    { at: 1, outcome: 'no_answer', when: -3 },
    { at: 2, outcome: 'call_back', when: -4 },
    { at: 3, outcome: 'told', when: -2 },
  ] as const;
  const calls = noted.flatMap(({ at, outcome, when }): Insertable<PhoneCallTable>[] => {
    const person = people[at];
    if (!person) return [];
    const callBackAt = outcome === 'call_back' ? hoursFrom(now, 20) : null;
    const { hubId, switchEventId, id: registrationId } = person;
    return [
      { hubId, switchEventId, registrationId, outcome, callBackAt, byUser: null, at: hoursFrom(now, when) },
    ];
  });
  return { messages, calls };
}

function messageTo(
  person: DemoRegistrations['registrations'][number],
  toldAt: Date | null,
): Insertable<MessageTable> {
  return {
    hubId: person.hubId,
    kind: 'registration-confirmed',
    channel: person.phone ? 'phone' : 'in_person',
    state: toldAt ? 'told' : 'to_tell',
    locale: 'fr',
    toEmail: null,
    toPhone: person.phone ?? null,
    toName: `${person.firstName} ${person.lastName}`,
    switchEventId: person.switchEventId,
    registrationId: person.id,
    ideaId: null,
    details: '{}',
    messageId: `<${randomUUID()}@${person.hubId}.switchboard>`,
    lastError: null,
    subject: null,
    textBody: null,
    htmlBody: null,
    calendarBody: null,
    createdAt: person.createdAt,
    handledAt: toldAt,
  };
}

/** On the half hour, as people say it. */
function hoursFrom(now: Date, hours: number): Date {
  const half = HOUR / 2;
  return new Date(Math.round((now.getTime() + hours * HOUR) / half) * half);
}
