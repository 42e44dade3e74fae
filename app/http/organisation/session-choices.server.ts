import { startOfDay } from '~/domain/attendance/start-of-day';
import type { Ctx } from '~/domain/context';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatDayAndHour } from '~/i18n/format-time';

/** The sessions whose day has come, as a form offers them: « Plénière, lundi 24 juin 2019 à 9 h ». */
export function sessionChoices({ locale, now }: Ctx, event: SwitchEvent): { value: string; label: string }[] {
  const { sessionKinds } = dictionaryOf(locale).switches;
  const { timeZone } = event.zone;
  return event.sessions
    .filter(({ startsAt }) => event.status === 'published' && now >= startOfDay(timeZone, startsAt))
    .map(({ id, title, kind, startsAt }) => ({
      value: id,
      label: `${title || sessionKinds[kind]}, ${formatDayAndHour(locale, timeZone, startsAt)}`,
    }));
}
