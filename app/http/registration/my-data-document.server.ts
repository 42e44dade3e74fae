import type { Ctx } from '~/domain/context';
import type { MyData } from '~/domain/registrations/my-data/my-data';
import { RIDES_OF_ECHO } from '~/domain/rides/echo-rides';

/** What an echo keeps beside what its form typed. */
const OF_ECHO: readonly string[] = [RIDES_OF_ECHO, 'first'];

/** The same as a document for programs: every field under the name that it has everywhere, moments in UTC. */
export function myDataDocument({ hub, now }: Pick<Ctx, 'hub' | 'now'>, data: MyData) {
  const { registration, event, origin, party } = data;
  return inOneOrder({
    format: 'switchboard.my-data.1',
    exportedAt: now,
    controller: { name: hub.name, email: hub.contactEmail, phone: hub.contactPhone },
    switch: { title: event.title, slug: event.slug, startsAt: event.startsAt, endsAt: event.endsAt },
    registration: registrationOf(registration),
    party: {
      forWhom: registration.forWhom,
      partialOk: registration.partialOk,
      companionName: registration.companionName,
      companionPhone: registration.companionPhone,
      ...origin,
      others: party
        .filter(({ id }) => id !== registration.id)
        .map(({ firstName, lastName, status }) => ({ firstName, lastName, status })),
    },
    wait: data.wait,
    workTable: data.workTable,
    messages: data.messages,
    calls: data.calls,
    attendance: data.attendance,
    rides: data.rides,
    ideas: data.ideas,
    ideaQuestions: data.ideaQuestions,
    history: data.history.map(({ at, act, actor, before, after }) => ({
      ...{ at, act, before, after },
      by: actor.kind,
    })),
    keptUntil: data.keptUntil,
  });
}

/** All but what only the database itself needs. */
function registrationOf(registration: MyData['registration']) {
  const {
    hubId: _hub,
    switchEventId: _switchEvent,
    partyId: _party,
    version: _version,
    workTableId: _table,
    mergedInto: _merged,
    organizationId: _organization,
    forWhom: _forWhom,
    partialOk: _partialOk,
    companionName: _companion,
    companionPhone: _companionPhone,
    locale: _locale,
    ...held
  } = registration;
  return Object.fromEntries(Object.entries(held).filter(([name]) => !OF_ECHO.includes(name)));
}

/** Names of fields by the alphabet, whatever table they were read from: their order tells nothing. */
function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, part]) => [name, inOneOrder(part)]));
}
