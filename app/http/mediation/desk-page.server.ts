import type { DonePerson } from '~/components/mediation/desk-done';
import type { Ctx } from '~/domain/context';
import { registeredAtOnce } from '~/domain/mediation/registered-at-once.server';
import { registrationWindow } from '~/domain/switches/registration-window';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { formatDays } from '~/i18n/format-days';
import { formatDay, formatHour } from '~/i18n/format-time';

/** One Switch as its desk shows it. @param partyId of those who were just registered, from the address */
export async function deskPage(ctx: Ctx, event: SwitchEvent, partyId: string | null) {
  const { timeZone, name, hue } = event.zone;
  const window = registrationWindow(event, ctx.now);
  return {
    slug: event.slug,
    title: event.title,
    days: formatDays(ctx.locale, timeZone, event.startsAt, event.endsAt),
    place: `${event.venue.name}, ${event.venue.communeName}`,
    zone: { name, hue },
    window,
    opens: {
      day: formatDay(ctx.locale, timeZone, event.registrationOpensAt),
      hour: formatHour(ctx.locale, timeZone, event.registrationOpensAt),
    },
    done: await donePeople(ctx, event, partyId),
  };
}

async function donePeople(ctx: Ctx, event: SwitchEvent, partyId: string | null): Promise<DonePerson[]> {
  if (!partyId) return [];
  const people = await registeredAtOnce(ctx, event.id, partyId);
  return people.map(({ firstName, lastName, ...person }) => ({
    ...person,
    name: `${firstName} ${lastName}`,
  }));
}
