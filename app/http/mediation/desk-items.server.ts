import type { DeskItem } from '~/components/mediation/desks-list';
import type { Ctx } from '~/domain/context';
import type { ComingDesks } from '~/domain/mediation/coming-desks.server';
import { registrationWindow } from '~/domain/switches/registration-window';
import { formatDays } from '~/i18n/format-days';

/** The Switches to come as a mediator's list shows them. */
export function deskItems(ctx: Ctx, { switches, seats, mine }: ComingDesks): DeskItem[] {
  return switches.map((event) => ({
    slug: event.slug,
    title: event.title,
    days: formatDays(ctx.locale, event.zone.timeZone, event.startsAt, event.endsAt),
    place: `${event.venue.name}, ${event.venue.communeName}`,
    zone: { name: event.zone.name, hue: event.zone.hue },
    window: registrationWindow(event, ctx.now),
    capacity: event.capacity,
    taken: seats.get(event.id)?.confirmed ?? 0,
    waiting: seats.get(event.id)?.waitlisted ?? 0,
    mine: mine.get(event.id),
  }));
}
