import type { CallOutcome } from '~/domain/calls/call-outcomes';
import type { Locale } from '~/domain/context';

/** What the page of calls shows, in words. */
export interface CallCardView {
  /** For the ids of its parts. */
  at: number;
  phone: string | null;
  companion: string;
  people: CallPersonView[];
  since: string;
  tries: number;
  lastTry: string | null;
  callBack: string | null;
  seen: number;
  /** Calls that reached nobody, and can be taken back. */
  lastCalls: string[];
}

export interface CallPersonView {
  registrationId: string;
  name: string;
  status: 'confirmed' | 'waitlisted' | 'cancelled';
  isEmailRefused: boolean;
  locale: Locale;
  toSay: { id: string; kind: string; text: string }[];
  outcomes: CallOutcome[];
}

export interface ReachedView {
  id: string;
  name: string;
  outcome: CallOutcome;
  at: string;
  by: string;
  mayUndo: boolean;
}

/** What was just noted, and can be taken back at once. */
export interface NotedView {
  name: string;
  others: number;
  outcome: CallOutcome;
  ids: string[];
}

/** The moment that somebody asked to be called at, as it was typed, with what to do about it. */
export interface CallBackProblem {
  registrationIds: string[];
  day: string;
  hour: string;
  problem: 'empty' | 'day' | 'hour' | 'past';
}
