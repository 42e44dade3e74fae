import { type CalendarPhrases, entryOfSwitch } from '~/calendar/entry-of-switch';
import { googleEventLink, outlookEventLink } from '~/calendar/outside-links';
import { placeLine } from './place-line';
import type { SwitchEvent } from './switch-event';

/** Links that put one Switch into somebody's calendar elsewhere. */
export interface EventLinks {
  google: string;
  outlook: string;
}

/** @param url absolute address of the Switch's page */
export function eventLinks(
  event: SwitchEvent,
  { phrases, url }: { phrases: CalendarPhrases; url: string },
): EventLinks {
  const entry = entryOfSwitch(event, { phrases, place: placeLine(event.venue), url });
  return { google: googleEventLink(entry), outlook: outlookEventLink(entry) };
}
