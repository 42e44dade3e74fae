import type { AppLoadContext } from '@remix-run/node';
import type { Locale } from '~/domain/context';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { fillVariables } from '~/domain/messages/campaigns/variables';
import { readOwnWords } from '~/domain/messages/own-words';
import { groupShortCode } from '~/domain/registrations/short-code';
import { placeLine } from '~/domain/switches/place-line';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { formatPhone } from '~/i18n/format-phone';
import { spokenAddress } from '~/i18n/spoken-address';
import { whenInWords } from '~/i18n/when-in-words.server';
import { paths } from '~/paths';

/**
 * The team's own words as they are said to one person: a link is the address where their code is typed.
 * Undefined where a message carries none in their language.
 */
export async function wordsToSay(
  { ctx, env }: Pick<AppLoadContext, 'ctx' | 'env'>,
  event: SwitchEvent,
  person: { firstName: string; lastName: string; shortCode: string; locale: Locale },
  details: unknown,
): Promise<{ subject: string; text: string } | undefined> {
  const words = readOwnWords(details)[person.locale];
  if (!words) return undefined;
  const origin = await hubOrigin(ctx.db, env, ctx.hub.id);
  const values = {
    firstName: person.firstName,
    lastName: person.lastName,
    code: groupShortCode(person.shortCode),
    link: spokenAddress(origin + paths.code()),
    title: event.title,
    date: whenInWords(person.locale, event.zone.timeZone, event.startsAt, event.endsAt),
    place: placeLine(event.venue),
    phone: formatPhone(event.contactPhone),
  };
  return { subject: fillVariables(words.subject, values), text: fillVariables(words.text, values) };
}
