import type { WorkTable } from '../../tables/work-table';
import type { SwitchEvent } from '../switch-event';
import type { CopyPart } from './copy-parts';
import { relativeTo } from './relative-moment';
import type { SwitchCopy } from './switch-copy.server';

/** What stands beside a Switch and goes along with it. */
export interface CopiedBeside {
  tables: readonly WorkTable[];
  /** Its own choice of reminders; null where its hub's are meant. */
  reminders: SwitchCopy['reminders'];
}

/** The chosen parts of a Switch, with its days counted from its first one. */
export function copyOfSwitch(
  event: SwitchEvent,
  { tables, reminders }: CopiedBeside,
  parts: readonly CopyPart[],
): SwitchCopy {
  const { timeZone } = event.zone;
  const local = (at: Date) => relativeTo(event.startsAt, at, timeZone);
  const takes = (part: CopyPart) => parts.includes(part);
  const { postalCode, communeCode, communeName } = event.venue;
  return {
    format: 1,
    parts: [...parts],
    title: event.title,
    purpose: takes('texts') ? event.purpose : '',
    zone: event.zone.slug,
    commune: { postalCode, communeCode, communeName },
    hours: firstDayOf(event, local),
    sessions: takes('programme')
      ? event.sessions.map(({ id: _id, startsAt, endsAt, ...session }) => ({
          ...session,
          start: local(startsAt),
          end: local(endsAt),
        }))
      : [],
    registration: { opens: local(event.registrationOpensAt), closes: local(event.registrationClosesAt) },
    tables: takes('tables')
      ? tables.map(({ number, theme, facilitator }) => ({ number, theme, facilitator }))
      : [],
    venue: takes('venue') ? venueOf(event) : null,
    seats: takes('seats') ? seatsOf(event, local) : null,
    audiences: takes('audiences') ? event.audiences : [],
    contact: takes('contact') ? { name: event.contactName, phone: event.contactPhone } : null,
    reminders: takes('reminders') ? reminders : null,
  };
}

type Local = (at: Date) => SwitchCopy['hours']['start'];

/** From the first start to the last end of the sessions that start on the first day. */
function firstDayOf({ sessions, startsAt, endsAt }: SwitchEvent, local: Local): SwitchCopy['hours'] {
  const ofDay = sessions.filter((session) => local(session.startsAt).day === 0);
  const last = Math.max(...ofDay.map((session) => session.endsAt.getTime()));
  return { start: local(startsAt), end: local(Number.isFinite(last) ? new Date(last) : endsAt) };
}

function venueOf({ venue }: SwitchEvent): SwitchCopy['venue'] {
  const { sharedId, name, address, accessInformation, accessItems, opensAtMinute, closesAtMinute } = venue;
  return {
    sharedId,
    name,
    address,
    accessInformation,
    accessItems: [...accessItems],
    opensAtMinute,
    closesAtMinute,
  };
}

function seatsOf(event: SwitchEvent, local: Local): SwitchCopy['seats'] {
  return {
    capacity: event.capacity,
    seatRules: event.seatRules.map(({ stakeholderType, reserved, maximum }) => ({
      stakeholderType,
      reserved,
      maximum,
    })),
    release: event.releaseAt ? local(event.releaseAt) : null,
    releases: event.releases.map(({ stakeholderType, places, at }) => ({
      stakeholderType,
      places,
      at: local(at),
    })),
  };
}
