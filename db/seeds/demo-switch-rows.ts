import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { SeatReleaseTable } from '../schema/seat-release';
import type { SeatRuleTable } from '../schema/seat-rule';
import type { SwitchEventTable } from '../schema/switch-event';
import type { SwitchSessionTable } from '../schema/switch-session';
import type { VenueTable } from '../schema/venue';
import { demoAccessItems } from './demo-access-items';
import type { DemoSwitch } from './demo-plan';
import type { DemoTimes } from './demo-times';

export interface DemoSwitchRows {
  venue: Insertable<VenueTable>;
  switchEvent: Insertable<SwitchEventTable> & { id: string };
  sessions: Insertable<SwitchSessionTable>[];
  seatRules: Insertable<SeatRuleTable>[];
  seatReleases: Insertable<SeatReleaseTable>[];
}

export interface DemoPlace {
  hub: { id: string; contactPhone: string };
  zoneId: string;
  now: Date;
}

/** One Switch, its venue, sessions and seat rules, as rows. */
export function demoSwitchRows(plan: DemoSwitch, times: DemoTimes, place: DemoPlace): DemoSwitchRows {
  const hubId = place.hub.id;
  const { access, ...where } = plan.venue;
  const venue = {
    id: randomUUID(),
    hubId,
    ...where,
    accessInformation: access,
    accessItems: demoAccessItems(access),
    ...(plan.real ? {} : { isShared: true, opensAtMinute: 480, closesAtMinute: 1260 }),
  };
  const switchEvent = {
    ...switchOf(plan, times, place),
    venueId: venue.id,
    placeText: plan.real ? plan.venue.communeName : `${plan.venue.name}, ${plan.venue.communeName}`,
  };
  return {
    venue,
    switchEvent,
    sessions: plan.sessions.map(
      ({ kind, title, room = '', facilitator = '', description = '' }, position) => ({
        switchEventId: switchEvent.id,
        position,
        kind,
        title,
        room,
        facilitator,
        description,
        startsAt: times.sessions[position]?.startsAt ?? times.startsAt,
        endsAt: times.sessions[position]?.endsAt ?? times.endsAt,
      }),
    ),
    seatRules: seatRulesOf(plan, hubId, switchEvent.id),
    seatReleases: (plan.releases ?? []).map(({ type, places }, nth) => ({
      hubId,
      switchEventId: switchEvent.id,
      stakeholderType: type,
      places,
      releaseAt: times.releases[nth] ?? times.startsAt,
    })),
  };
}

function switchOf(plan: DemoSwitch, times: DemoTimes, { hub, zoneId, now }: DemoPlace) {
  const id = randomUUID();
  const status = plan.status ?? 'published';
  const isCancelled = status === 'cancelled';
  const { releaseAt } = times;
  return {
    id,
    hubId: hub.id,
    zoneId,
    slug: plan.slug,
    status,
    title: plan.title,
    purpose: plan.purpose,
    capacity: plan.capacity,
    releaseAt,
    releasedAt: releaseAt && releaseAt <= now ? releaseAt : null,
    registrationOpensAt: times.opensAt,
    registrationClosesAt: times.closesAt,
    startsAt: times.startsAt,
    endsAt: times.endsAt,
    audiences: plan.audiences,
    contactPhone: hub.contactPhone,
    cancellationReason: plan.cancellationReason ?? null,
    version: isCancelled ? 2 : 1,
    calendarUid: `${id}@switchboard`,
    calendarSequence: isCancelled ? 1 : 0,
    isDemo: !plan.real,
    createdBy: null,
    createdAt: times.createdAt,
    updatedAt: isCancelled ? now : times.publishedAt,
    publishedAt: status === 'draft' ? null : times.publishedAt,
  };
}

function seatRulesOf({ reserved = {}, maximum = {} }: DemoSwitch, hubId: string, switchEventId: string) {
  const most = new Map(Object.entries(maximum));
  const kept = new Map(Object.entries(reserved));
  return [...new Set([...kept.keys(), ...most.keys()])].map((stakeholderType) => ({
    hubId,
    switchEventId,
    stakeholderType,
    reserved: kept.get(stakeholderType) ?? 0,
    maximum: most.get(stakeholderType) ?? null,
  }));
}
