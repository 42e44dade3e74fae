import type { CalendarMethod } from '~/calendar/join-calendar';
import type { Letter } from '~emails/letter';
import type { LetterFrame } from '~emails/letter-frame';

/** A letter ready to be written, with the calendar that goes along. */
export interface Draft {
  letter: Letter;
  frame: LetterFrame;
  calendar?: { method: Exclude<CalendarMethod, 'PUBLISH'>; text: string } | undefined;
  /** Only for news that somebody may want no more of: for List-Unsubscribe, a mailto: or an address that takes one POST. */
  unsubscribe?: string | undefined;
}

/** What leaves: stored with the message, so that every attempt sends the same. */
export interface RenderedMessage {
  subject: string;
  paragraphs: string[];
  text: string;
  html: string;
  calendar: string | null;
  unsubscribe: string | null;
}
