import type { Locale } from '../context';
import type { CallOutcome } from './call-outcomes';

/** One thing to be said to somebody, as it is read from the database. */
export interface ToTell {
  id: string;
  kind: string;
  locale: Locale;
  details: Record<string, unknown>;
  toPhone: string | null;
  createdAt: Date;
  registrationId: string;
  firstName: string;
  lastName: string;
  shortCode: string;
  status: 'confirmed' | 'waitlisted' | 'cancelled';
  phone: string | null;
  emailRefusedAt: Date | null;
  companionName: string;
  companionPhone: string;
}

export interface NotedCall {
  id: string;
  registrationId: string;
  outcome: CallOutcome;
  callBackAt: Date | null;
  at: Date;
}

/** Somebody to be told something. */
export interface CallPerson {
  registrationId: string;
  name: string;
  firstName: string;
  lastName: string;
  shortCode: string;
  status: ToTell['status'];
  /** Their e-mail was refused, so they are called. */
  isEmailRefused: boolean;
  toSay: { id: string; kind: string; locale: Locale; details: Record<string, unknown> }[];
}

/** One call: everybody who is reached under one number, or through one companion. */
export interface CallCard {
  key: string;
  /** International form; null where somebody can only be met. */
  phone: string | null;
  /** Who answers, where that is not the person. */
  companion: string;
  people: CallPerson[];
  /** The oldest thing to be said. */
  since: Date;
  /** Calls without an answer since then. */
  tries: number;
  lastTry: Date | null;
  callBackAt: Date | null;
  /** How many calls to these people were noted when the page was made. */
  seen: number;
  /** The calls that a click noted last, where they reached nobody: they can be taken back. */
  lastCalls: string[];
}
