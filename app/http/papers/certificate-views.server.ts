import type { CertificateView } from '~/components/papers/certificate-view';
import type { Ctx } from '~/domain/context';
import { minutesAttended } from '~/domain/papers/minutes-attended';
import type { Certified } from '~/domain/papers/read-certificates.server';
import { placeLine } from '~/domain/switches/place-line';
import { capital } from '~/i18n/capital';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDays, formatHours } from '~/i18n/format-days';
import { formatDay } from '~/i18n/format-time';
import { plural } from '~/i18n/plural';
import { scopeInWords } from './scope-in-words.server';

/** Certificates in the reader's words; their hours are those of the sessions at which somebody was seen. */
export function certificateViews(ctx: Ctx, certified: readonly Certified[]): CertificateView[] {
  const { locale, hub, now } = ctx;
  const text = dictionaryOf(locale).papers.certificate;
  return certified.map(({ registration, event, sessions }) => {
    const { timeZone } = event.zone;
    return {
      id: registration.id,
      title: text.title,
      certifies: fill(text.certifies, { organiser: hub.name }),
      name: `${registration.firstName} ${registration.lastName}`,
      tookPart: text.tookPart,
      event: event.title,
      when: capital(
        [formatDays, formatHours]
          .map((format) => format(locale, timeZone, event.startsAt, event.endsAt))
          .join(', '),
      ),
      where: fill(text.at, { place: placeLine(event.venue) }),
      attended: {
        label: text.attended,
        lines: sessions.map(({ id }) => scopeInWords(ctx, event, [id])),
      },
      duration: { label: text.duration, value: durationInWords(ctx, minutesAttended(sessions)) },
      madeAt: fill(text.madeAt, { day: formatDay(locale, timeZone, now) }),
      signature: { label: text.signature, name: hub.name },
    };
  });
}

/** « 3 heures 30 minutes ». */
function durationInWords({ locale }: Pick<Ctx, 'locale'>, minutes: number): string {
  const text = dictionaryOf(locale).papers.certificate;
  const rest = minutes % 60;
  const hours = Math.floor(minutes / 60);
  return [
    hours > 0 ? plural(locale, text.hours, hours) : '',
    rest > 0 ? plural(locale, text.minutes, rest) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
