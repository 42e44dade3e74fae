import type { CalendarEntry } from './calendar-entry';
import { type CalendarSwitch, type EntryOptions, entryOfSwitch } from './entry-of-switch';

/** What those who prepare a Switch see of it in their own calendar, beyond what everybody does. Counts, never people. */
export interface TeamSwitch extends CalendarSwitch {
  registrationClosesAt: Date;
  /** When reserved places open, and when something must be arranged, in words. */
  moments: readonly { key: string; at: Date; title: string }[];
}

export interface TeamPhrases {
  draftTitle(title: string): string;
  closesTitle(title: string): string;
  /** « 24 places prises sur 40 », and where it is managed: told first. */
  state: string;
}

const QUARTER_MS = 15 * 60_000;

/** The Switch itself and, while it still takes place, each moment at which something happens to its seats. */
export function teamEntries(
  event: TeamSwitch,
  options: EntryOptions & { team: TeamPhrases },
): CalendarEntry[] {
  const { team } = options;
  const whole = entryOfSwitch(event, options);
  const title = event.status === 'draft' ? team.draftTitle(whole.title) : whole.title;
  const main = { ...whole, title, description: `${team.state}\n\n${whole.description}` };
  if (event.status === 'cancelled') return [main];
  const moment = (key: string, at: Date, about: string): CalendarEntry => ({
    ...main,
    // Its own UID for ever: the Switch's, with what happens then.
    uid: `${key}-${whole.uid}`,
    title: event.status === 'draft' ? team.draftTitle(about) : about,
    description: team.state,
    start: at,
    end: new Date(at.getTime() + QUARTER_MS),
  });
  return [
    main,
    moment('closes', event.registrationClosesAt, team.closesTitle(event.title)),
    ...event.moments.map(({ key, at, title: about }) => moment(key, at, about)),
  ];
}
