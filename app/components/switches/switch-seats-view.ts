import type { Locale } from '~/domain/context';
import type { Hub } from '~/domain/hubs/hub';
import { countOf, seatsLeft as seatsLeftFor } from '~/domain/registrations/seats/decide-seats';
import { openingsAhead } from '~/domain/registrations/seats/seat-openings';
import { seatPlan } from '~/domain/registrations/seats/seat-plan';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { formatDay } from '~/i18n/format-time';

/** What a Switch's page says of its places. */
export interface SwitchSeatsView {
  seatsLeft: number;
  /** Free places that are still kept for a type of person. */
  reserved: { type: string; count: number }[];
  /** Everything that is free is kept for somebody. */
  onlyReserved: boolean;
  /** Types of people who can only wait for now, although places are left. */
  waitsFor: { slug: string; label: string }[];
  /** Days on which kept places open to everybody, in their order; `isAll` are all that are kept by then. */
  openings: { day: string; isAll: boolean; parts: { type: string; count: number }[] }[];
}

interface Reader {
  locale: Locale;
  now: Date;
  hub: Hub;
}

export function switchSeatsViewOf(
  event: SwitchEvent,
  seats: { confirmed: number; confirmedByType: Record<string, number> },
  { locale, now, hub }: Reader,
): SwitchSeatsView {
  const seatsLeft = Math.max(0, event.capacity - seats.confirmed);
  const none = { seatsLeft, reserved: [], onlyReserved: false, waitsFor: [], openings: [] };
  if (seatsLeft === 0) return none;
  const plan = seatPlan(event, now);
  const confirmed = seats.confirmedByType;
  const labels = new Map(hub.stakeholderTypes.map(({ slug, label }) => [slug, label[locale]]));
  const labelOf = (slug: string) => labels.get(slug) ?? slug;
  const reserved = plan.rules
    .map((rule) => ({
      type: labelOf(rule.stakeholderType),
      count: Math.min(
        rule.reserved - countOf(confirmed, rule.stakeholderType),
        seatsLeftFor(plan, confirmed, rule.stakeholderType),
      ),
    }))
    .filter(({ count }) => count > 0);
  return {
    seatsLeft,
    reserved,
    onlyReserved: reserved.reduce((sum, { count }) => sum + count, 0) >= seatsLeft,
    waitsFor: hub.stakeholderTypes
      .filter(({ slug }) => seatsLeftFor(plan, confirmed, slug) === 0)
      .map(({ slug }) => ({ slug, label: labelOf(slug) })),
    openings: openingsAhead(event, confirmed, now).map(({ at, opened, isLast }) => ({
      day: formatDay(locale, event.zone.timeZone, at),
      isAll: isLast,
      parts: opened.map(({ stakeholderType, places }) => ({ type: labelOf(stakeholderType), count: places })),
    })),
  };
}
