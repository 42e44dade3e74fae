import type { SeatEffect } from '~/domain/registrations/seats/seat-effect';
import { formatDayAndHour } from '~/i18n/format-time';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';

export interface SeatTimelineProps {
  releases: SeatEffect<unknown>['releases'];
  typeLabels: Readonly<Record<string, string>>;
  timeZone: string;
}

/** What happens at each opening still to come, in its order. */
export function SeatTimeline({ releases, typeLabels, timeZone }: SeatTimelineProps) {
  const { locale, words } = useI18n();
  const text = words.seats;
  if (releases.length === 0) return null;
  return (
    <div className="mt-6">
      <h3 className="text-base">{text.laterTitle}</h3>
      <p className="text-sm text-soft">{text.laterText}</p>
      <ol className="mt-3 ml-1 border-l-2 border-line">
        {releases.map(({ at, opened, promoted }) => (
          <li key={at.toISOString()} className="story-step relative pb-4 pl-5 last:pb-0">
            <p className="font-semibold first-letter:uppercase">
              <time dateTime={at.toISOString()}>{formatDayAndHour(locale, timeZone, at)}</time>
            </p>
            {opened.map(({ stakeholderType, places }) => (
              <p key={stakeholderType}>
                {plural(locale, text.opens, places, { type: typeLabels[stakeholderType] ?? stakeholderType })}
              </p>
            ))}
            {opened.length === 0 ? <p>{text.opensNothing}</p> : null}
            <p>{plural(locale, text.thenPromoted, promoted.length)}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
