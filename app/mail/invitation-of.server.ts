import { entryOfSwitch } from '~/calendar/entry-of-switch';
import { eventBlock } from '~/calendar/event-block';
import { joinCalendar } from '~/calendar/join-calendar';
import type { RegistrationPage } from '~/domain/registrations/registration-page.server';
import { placeLine } from '~/domain/switches/place-line';
import { calendarPhrases } from '~/i18n/calendar-phrases';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { paths } from '~/paths';
import type { MessageRoom } from './message-room.server';
import type { Draft } from './rendered-message';
import { senderOf } from './sender-of';

/**
 * The invitation or its withdrawal that goes with a message. It says what is true now: a confirmation that
 * leaves after its place was given back must not put the Switch into a calendar again. None for whoever waits.
 */
export function invitationOf(room: MessageRoom, page: RegistrationPage): Draft['calendar'] {
  const method = methodFor(room.row.kind, page);
  if (!method) return undefined;
  const { ctx, row, origin, settings } = room;
  const { event, registration } = page;
  const entry = entryOfSwitch(event, {
    phrases: calendarPhrases(ctx.locale, dictionaryOf(ctx.locale)),
    place: placeLine(event.venue),
    url: origin + paths.switchEvent(event.slug),
  });
  const sender = senderOf(settings.mailFrom, ctx.hub);
  const block = eventBlock({
    ...entry,
    cancelled: method === 'CANCEL',
    // Of two with one SEQUENCE the later stamp holds: so coming back after cancelling works.
    stamp: row.createdAt,
    invitation: {
      organizer: { name: sender.name, email: sender.address },
      attendee: {
        name: `${registration.firstName} ${registration.lastName}`,
        email: row.toEmail ?? '',
      },
    },
  });
  return { method, text: joinCalendar(method, [entry.timeZone], [block]) };
}

/** Reminders, thanks, news of rides and what was said before change nothing in a calendar, and whoever waits was never invited. */
const WITHOUT: ReadonlySet<string> = new Set([
  'registration-waitlisted',
  'registration-again',
  'reminder',
  'thanks',
]);

function methodFor(
  kind: string,
  { registration, event }: RegistrationPage,
): 'REQUEST' | 'CANCEL' | undefined {
  // Whoever never had a seat was never invited: there is nothing to withdraw.
  if (WITHOUT.has(kind) || /^(ride|shuttle)-/.test(kind) || !registration.confirmedAt) return undefined;
  if (kind === 'switch-cancelled') return 'CANCEL';
  if (kind === 'registration-cancelled') return registration.status === 'cancelled' ? 'CANCEL' : undefined;
  return registration.status === 'confirmed' && event.status !== 'cancelled' ? 'REQUEST' : undefined;
}
