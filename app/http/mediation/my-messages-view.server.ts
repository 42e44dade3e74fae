import type { SwitchMessagesView } from '~/components/mediation/switch-messages';
import type { NotedTelling } from '~/components/mediation/told-notice';
import type { Ctx } from '~/domain/context';
import type { MySwitchMessages } from '~/domain/mediation/my-messages.server';
import { registrationPage } from '~/domain/registrations/registration-page.server';
import { isUuid } from '~/domain/uuid';
import { formatDays } from '~/i18n/format-days';
import { callCardViews } from '../organisation/call-list-view.server';

/** What is to be said, in words, in the time of each Switch. */
export function switchMessagesViews(ctx: Ctx, all: readonly MySwitchMessages[]): SwitchMessagesView[] {
  return all.map(({ event, cards }) => ({
    slug: event.slug,
    title: event.title,
    days: formatDays(ctx.locale, event.zone.timeZone, event.startsAt, event.endsAt),
    cards: callCardViews(ctx, event, cards, 1),
  }));
}

const OUTCOMES = ['confirmed', 'cancelled', 'told'] as const;

/** What was noted just now, from the address: where it is one of the mediator's own people. */
export async function notedTelling(ctx: Ctx, query: URLSearchParams): Promise<NotedTelling | undefined> {
  const [callId, id] = [query.get('note'), query.get('personne')];
  const outcome = OUTCOMES.find((each) => each === query.get('quoi'));
  if (!isUuid(callId) || !isUuid(id) || !outcome) return undefined;
  const found = await registrationPage(ctx, id);
  if (!found) return undefined;
  const { firstName, lastName } = found.registration;
  return { callId, registrationId: id, outcome, name: `${firstName} ${lastName}` };
}
