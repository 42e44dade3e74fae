import type { Generated, JSONColumnType } from 'kysely';

export interface HubTable {
  id: string;
  name: string;
  presentationFr: string;
  presentationEn: string;
  regionFr: string;
  regionEn: string;
  timeZone: string;
  targetPeople: number;
  budgetEuros: number;
  contactEmail: string;
  contactPhone: string;
  publisher: Generated<string>;
  publicationDirector: Generated<string>;
  siteHost: Generated<string>;
  isDemo: Generated<boolean>;
  /** How many days before a Switch its reminders leave, unless the Switch says otherwise. */
  reminderDays: Generated<number[]>;
  /** By need: how many days before a Switch it must be arranged. */
  needDeadlines: JSONColumnType<Record<string, number>, string | undefined, string>;
  /** Months after a Switch until its people are forgotten. */
  contactsKeptMonths: Generated<number>;
  createdAt: Generated<Date>;
}
