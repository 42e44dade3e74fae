import type { StakeholderType } from '../../hubs/hub';
import { blankVenueForm, formOfVenue } from '../../venues/form-of-venue';
import type { SwitchEvent, Venue } from '../switch-event';
import { localFields } from './local-moment';
import type { SwitchForm } from './switch-form';

/** A Switch as its form shows it: hours in the zone's own time. Saving it unchanged changes nothing. */
export function formOfSwitch(event: SwitchEvent, stakeholderTypes: readonly StakeholderType[]): SwitchForm {
  const { timeZone } = event.zone;
  const opens = localFields(timeZone, event.registrationOpensAt);
  const closes = localFields(timeZone, event.registrationClosesAt);
  const release = localFields(timeZone, event.releaseAt);
  return {
    title: event.title,
    purpose: event.purpose,
    zone: event.zone.slug,
    sessions: event.sessions.map((session) => {
      const start = localFields(timeZone, session.startsAt);
      const end = localFields(timeZone, session.endsAt);
      const { id, kind, title, room, facilitator, description } = session;
      return {
        id,
        kind,
        title,
        day: start.day,
        start: start.hour,
        end: end.hour,
        room,
        facilitator,
        description,
      };
    }),
    ...placeOf(event.venue),
    capacity: String(event.capacity),
    seats: seatsOf(event, stakeholderTypes),
    releases: event.releases.map(({ stakeholderType, places, at }) => ({
      type: stakeholderType,
      places: String(places ?? ''),
      ...localFields(timeZone, at),
    })),
    releaseDay: release.day,
    releaseHour: release.hour,
    opensDay: opens.day,
    opensHour: opens.hour,
    closesDay: closes.day,
    closesHour: closes.hour,
    audiences: event.audiences,
    contactName: event.contactName,
    contactPhone: event.contactPhone,
    tellAnyway: '',
  };
}

/** One of the hub's venues is chosen, not typed: the fields of one's own stay empty beside it. */
function placeOf(venue: Venue) {
  const { sharedId } = venue;
  return { sharedVenue: sharedId ?? '', keepVenue: '', ...(sharedId ? blankVenueForm : formOfVenue(venue)) };
}

function seatsOf(event: SwitchEvent, stakeholderTypes: readonly StakeholderType[]): SwitchForm['seats'] {
  return Object.fromEntries(
    stakeholderTypes.map(({ slug }) => {
      const rule = event.seatRules.find((each) => each.stakeholderType === slug);
      const reserved = rule && rule.reserved > 0 ? String(rule.reserved) : '';
      return [slug, { reserved, maximum: String(rule?.maximum ?? '') }];
    }),
  );
}
