import type { SwitchRow } from '~db/queries/switches';
import { accessItemsAmong } from '../venues/access-items';
import type { ListedSwitch, SwitchEvent } from './switch-event';

/** A row with its zone and venue, and what its own page tells → the Switch that the rest of the product knows. */
export function switchOfRow(
  row: SwitchRow,
  details: Pick<SwitchEvent, 'sessions' | 'seatRules' | 'releases'>,
): SwitchEvent {
  return { ...listedSwitchOfRow(row), ...details };
}

/** The same without what a list does not tell. */
export function listedSwitchOfRow(row: SwitchRow): ListedSwitch {
  return {
    id: row.id,
    hubId: row.hubId,
    slug: row.slug,
    status: row.status,
    title: row.title,
    purpose: row.purpose,
    zone: {
      id: row.zoneId,
      slug: row.zoneSlug,
      name: row.zoneName,
      timeZone: row.zoneTimeZone,
      hue: row.zoneHue,
    },
    venue: {
      name: row.venueName,
      address: row.venueAddress,
      postalCode: row.venuePostalCode,
      communeCode: row.venueCommuneCode,
      communeName: row.venueCommuneName,
      accessInformation: row.venueAccessInformation,
      accessItems: accessItemsAmong(row.venueAccessItems),
      opensAtMinute: row.venueOpensAtMinute,
      closesAtMinute: row.venueClosesAtMinute,
      sharedId: row.venueIsShared ? row.venueId : null,
    },
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    capacity: row.capacity,
    releaseAt: row.releaseAt,
    registrationOpensAt: row.registrationOpensAt,
    registrationClosesAt: row.registrationClosesAt,
    audiences: row.audiences,
    contactName: row.contactName,
    contactPhone: row.contactPhone,
    cancellationReason: row.cancellationReason,
    version: row.version,
    calendarUid: row.calendarUid,
    calendarSequence: row.calendarSequence,
    isDemo: row.isDemo,
    updatedAt: row.updatedAt,
    postponedAt: row.postponedAt,
    postponedFrom: row.postponedFrom,
    reportedAt: row.reportedAt,
    needsPurgedAt: row.needsPurgedAt,
  };
}
