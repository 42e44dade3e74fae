import type { Generated } from 'kysely';

/** Somebody who wants to hear of ideas by e-mail. Stopped, the row is gone. */
export interface IdeaFollowerTable {
  id: Generated<string>;
  hubId: string;
  email: string;
  locale: 'fr' | 'en';
  /** In which the first of a month begins for them. */
  timeZone: string;
  createdAt: Date;
  /** Since when one letter waits for an answer; null where none does. */
  askedAt: Date | null;
  confirmedAt: Date | null;
  /** Up to when they were told what is new. */
  toldUntil: Date | null;
  /** The month of the last digest, as its first day: "2026-11-01". */
  digestMonth: string | null;
}
