import type { HubColumn, HubForm } from '../vocabulary/vocabulary';

/** A hub as every page knows it. Texts are in both languages. */
export interface Hub {
  id: string;
  name: string;
  presentation: { fr: string; en: string };
  region: { fr: string; en: string };
  timeZone: string;
  targetPeople: number;
  budgetEuros: number;
  contactEmail: string;
  /** International form, "+33465710000". */
  contactPhone: string;
  /** For the legal notice: who publishes the site, who answers for it, who hosts it. '' until the hub has it written. */
  publisher: string;
  publicationDirector: string;
  siteHost: string;
  /** How many days before a Switch its reminders leave, unless the Switch says otherwise. */
  reminderDays: number[];
  /** By kind of need: how many days before a Switch it must be arranged. */
  needDeadlines: Readonly<Record<string, number>>;
  /** How many months after a Switch its people are forgotten. */
  contactsKeptMonths: number;
  isDemo: boolean;
  leadOrganizations: string[];
  zones: Zone[];
  stakeholderTypes: StakeholderType[];
  /** Of its board, in its order. */
  columns: readonly HubColumn[];
  /** That ideas take, in its order. */
  forms: readonly HubForm[];
}

export interface Zone {
  id: string;
  slug: string;
  name: string;
  /** IANA name; every hour of a Switch of this zone is shown in it. */
  timeZone: string;
  hue: string;
  /** Codes of départements whose communes propose this zone. */
  departments: string[];
}

export interface StakeholderType {
  slug: string;
  label: { fr: string; en: string };
  explanation: { fr: string; en: string };
}
