import type { ReactNode } from 'react';
import type { FeedLinks } from '~/domain/switches/feed-links';
import { useI18n } from '~/i18n/i18n-context';
import { OutsideCalendars } from './outside-calendars';

export interface SubscribeToCalendarProps {
  /** « Suivre les Switchs des Alpes dans mon agenda » */
  label: string;
  links: FeedLinks;
  /** Unfolded from the start: where it is what the page is about. */
  open?: boolean;
  children?: ReactNode;
}

/** Following a calendar of ours: dates that change are changed there too. */
export function SubscribeToCalendar({ label, links, open = false, children }: SubscribeToCalendarProps) {
  const text = useI18n().words.calendars;
  return (
    <details className="disclosure no-print mt-4" open={open}>
      <summary>{label}</summary>
      <p>{text.follows}</p>
      {children}
      <ul>
        <li>
          <a className="tap" href={links.webcal}>
            {text.webcal}
          </a>
        </li>
        <OutsideCalendars google={links.google} outlook={links.outlook} />
      </ul>
      <p className="text-sm text-soft">{text.leaves}</p>
      <div className="mt-3">
        <label className="field-label" htmlFor="calendar-address">
          {text.address}
        </label>
        <div className="flex flex-wrap items-end gap-3">
          <input
            className="input input-full"
            id="calendar-address"
            type="text"
            readOnly
            value={links.address}
            aria-describedby="calendar-address-hint"
          />
          <button className="button button-secondary" type="button" hidden data-copies="calendar-address">
            {text.copy}
          </button>
          <span role="status" data-copied={text.copied} />
        </div>
        <p className="field-hint mt-2" id="calendar-address-hint">
          {text.addressHint}
        </p>
      </div>
      <script type="module" src="/enhance/copy-address.js" />
    </details>
  );
}
