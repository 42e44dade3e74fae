import type { PersonInput } from '../form/registration-input';

/** The most people whom a mediator registers at once. */
export const MOST_AT_DESK = 30;

/** How many lines there are before anybody asks for more. */
export const FIRST_ROWS = 5;

/** Each for themselves; all of them or none; or as many of them as there is room for. */
export const TOGETHER = ['each', 'all', 'part'] as const;
export type Together = (typeof TOGETHER)[number];

/** How the people agreed to be registered by somebody else. */
export const CONSENT_KINDS = ['oral', 'paper'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

export interface DeskPerson extends PersonInput {
  /** Another person than the one of this name whom the organization registered already. */
  isAnother: boolean;
}

/** What a mediator sends from the desk. Already validated. */
export interface DeskInput {
  /** Of the mediator's organizations, the one that accompanies these people. */
  organization: { id: string; name: string };
  together: Together;
  consent: ConsentKind;
  people: DeskPerson[];
  /** Drawn with the form: sent twice, it registers once. */
  formId?: string | undefined;
}

/** One line of the desk, as it was typed. */
export interface DeskRow {
  firstName: string;
  lastName: string;
  stakeholderType: string;
  /** A phone number, an e-mail address, or nothing. */
  reach: string;
  needs: string;
  isAnother: boolean;
  /** Shown before as registered already, and left out. */
  isLeftOut: boolean;
}

export type DeskField = 'firstName' | 'lastName' | 'stakeholderType' | 'reach' | 'needs';

export type DeskProblemReason =
  | 'firstName'
  | 'lastName'
  | 'nameLong'
  | 'type'
  | 'email'
  | 'phone'
  | 'needsLong'
  | 'consent'
  | 'needsConsent'
  | 'together'
  | 'nobody';

/** What to mend: in one line, counted from 0, or in the whole form (null). */
export interface DeskProblem {
  row: number | null;
  field: DeskField | 'consent' | 'needsConsent' | 'together';
  reason: DeskProblemReason;
}
