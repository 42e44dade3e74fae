import type { Locale } from '../context';

/** What is shown before people are told something: whom, how, and in which words. */
export interface Announcing {
  people: number;
  byEmail: number;
  byPhone: number;
  inPerson: number;
  /** In each language that somebody of them reads: the subject and the paragraphs, usual or own. */
  words: { locale: Locale; subject: string; text: string }[];
  /** The whole letter, as one of them gets it. */
  letter: { registrationId: string; toName: string; channel: Channel; subject: string; text: string };
  /** Whose letter may be looked at. */
  readers: { registrationId: string; toName: string; channel: Channel }[];
}

type Channel = 'email' | 'phone' | 'in_person';
