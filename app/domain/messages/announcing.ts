import type { Locale } from '../context';
import type { SwitchEvent } from '../switches/switch-event';

/** What is shown before people are told something: whom, how, and in which words. */
export interface Announcing {
  people: number;
  byEmail: number;
  byPhone: number;
  inPerson: number;
  /** In each language that somebody of them reads: the subject and the paragraphs, usual or own. */
  words: { locale: Locale; subject: string; text: string }[];
  /** Who was chosen to be looked at. */
  readerId: string;
  /** The whole letter, as one of those who are written to gets it; null where nobody is. */
  letter: { toName: string; subject: string; text: string } | null;
  /** What one of those who are called or met hears; null where nobody is. */
  spoken: { toName: string; channel: Channel; locale: Locale; text: string } | null;
  /** Whose letter, or sentence, may be looked at. */
  readers: { registrationId: string; toName: string; channel: Channel }[];
}

/** A message as it is said by voice, with the facts of the Switch as they are given. */
export type SayMessage = (
  event: SwitchEvent,
  person: { firstName: string; lastName: string; shortCode: string },
  message: { kind: string; locale: Locale; details: Record<string, unknown> },
) => string;

type Channel = 'email' | 'phone' | 'in_person';
