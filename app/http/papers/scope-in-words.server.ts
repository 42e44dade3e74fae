import type { Ctx } from '~/domain/context';
import type { SwitchEvent, SwitchSession } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatDays, formatHours } from '~/i18n/format-days';

/** « Plénière, Forum : lundi 24 juin 2019, de 9 h 30 à 12 h »: what a sheet is signed for, from first start to last end. */
export function scopeInWords(
  { locale }: Pick<Ctx, 'locale'>,
  event: Pick<SwitchEvent, 'sessions' | 'zone'>,
  sessionIds: readonly string[],
): string {
  const sessions = event.sessions.filter(({ id }) => sessionIds.includes(id));
  const [first] = sessions;
  if (!first) return '';
  const startsAt = sessions.reduce((at, each) => (each.startsAt < at ? each.startsAt : at), first.startsAt);
  const endsAt = sessions.reduce((at, each) => (each.endsAt > at ? each.endsAt : at), first.endsAt);
  const { timeZone } = event.zone;
  const names = sessions.map((session) => sessionName(locale, session)).join(', ');
  const when = [formatDays, formatHours].map((format) => format(locale, timeZone, startsAt, endsAt));
  return `${names}${locale === 'fr' ? ' : ' : ': '}${when.join(', ')}`;
}

/** Its title, or what kind of session it is. */
function sessionName(locale: Ctx['locale'], { title, kind }: SwitchSession): string {
  return title || dictionaryOf(locale).switches.sessionKinds[kind];
}
