import type { EventLinks } from '~/domain/switches/event-links';
import { useI18n } from '~/i18n/i18n-context';
import { OutsideCalendars } from './outside-calendars';

/** One Switch into one's calendar: a file for any program, or a link to another site, which is said. */
export function AddToCalendar({ file, links }: { file: string; links: EventLinks }) {
  const text = useI18n().words.calendars;
  return (
    <details className="disclosure no-print mt-3">
      <summary>{text.add}</summary>
      <ul>
        <li>
          <a className="tap" href={file}>
            {text.file}
          </a>
        </li>
        <OutsideCalendars google={links.google} outlook={links.outlook} />
      </ul>
      <p className="text-sm text-soft">{text.leaves}</p>
    </details>
  );
}
