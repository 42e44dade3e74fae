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
export interface CallPerson extends Pick<ToTell, 'firstName' | 'lastName' | 'shortCode'> {
  registrationId: string;
  name: string;
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

/**
 * Who is to be called, one card a call, in the order in which to call: those who asked to be called by now, then who
 * has waited longest, then those who did not answer, fewest tries first; who is to be called later comes last.
 * @param toTell oldest first
 * @param calls latest first
 */
export function groupCalls(toTell: readonly ToTell[], calls: readonly NotedCall[], now: Date): CallCard[] {
  const callsTo = gather(calls, (call) => call.registrationId);
  return [...gather(toTell, keyOf)]
    .map(([key, rows]) => cardOf(key, rows, callsTo))
    .sort((a, b) => rankOf(a, now) - rankOf(b, now) || orderWithin(a, b));
}

/** True where they asked to be called at a moment that is still to come. */
export function isForLater(card: Pick<CallCard, 'callBackAt'>, now: Date): boolean {
  return card.callBackAt !== null && card.callBackAt > now;
}

/** Rows under their key, in the order in which the keys come first. */
function gather<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const there = found.get(keyOf(row));
    if (there) there.push(row);
    else found.set(keyOf(row), [row]);
  }
  return found;
}

/** The number that they gave last, else the one of whoever accompanies them. */
function numberOf(row: ToTell): string | null {
  return row.phone ?? row.toPhone ?? (row.companionPhone || null);
}

function keyOf(row: ToTell): string {
  const number = numberOf(row);
  if (number) return number;
  return row.companionName === '' ? row.registrationId : `with ${row.companionName.toLowerCase()}`;
}

function cardOf(key: string, rows: ToTell[], callsTo: ReadonlyMap<string, NotedCall[]>): CallCard {
  const people = [...gather(rows, (row) => row.registrationId).values()].flatMap(personOf);
  const since = new Date(Math.min(...rows.map((row) => row.createdAt.getTime())));
  const calls = people
    .flatMap(({ registrationId }) => callsTo.get(registrationId) ?? [])
    .sort((a, b) => b.at.getTime() - a.at.getTime());
  const [last] = calls;
  const unreached = last && (last.outcome === 'no_answer' || last.outcome === 'call_back') ? last : undefined;
  // One click notes a call for each person of a card: they are one try.
  const tries = new Set(
    calls.filter(({ outcome, at }) => outcome === 'no_answer' && at >= since).map(({ at }) => at.getTime()),
  );
  return {
    key,
    phone: rows.map(numberOf).find((number) => number !== null) ?? null,
    companion: rows.find((row) => row.phone === null)?.companionName ?? '',
    people,
    since,
    tries: tries.size,
    lastTry: unreached?.outcome === 'no_answer' ? unreached.at : null,
    callBackAt: unreached?.callBackAt ?? null,
    seen: calls.length,
    lastCalls: calls
      .filter((call) => unreached && call.at.getTime() === unreached.at.getTime())
      .map(({ id }) => id),
  };
}

function personOf(rows: ToTell[]): CallPerson[] {
  const [first] = rows;
  if (!first) return [];
  const { registrationId, firstName, lastName, shortCode, status, emailRefusedAt } = first;
  return [
    {
      registrationId,
      name: `${firstName} ${lastName}`.trim(),
      ...{ firstName, lastName, shortCode },
      status,
      isEmailRefused: emailRefusedAt !== null,
      toSay: rows.map(({ id, kind, locale, details }) => ({ id, kind, locale, details })),
    },
  ];
}

const DUE = 0;
const FRESH = 1;
const TRIED = 2;
const LATER = 3;

function rankOf(card: CallCard, now: Date): number {
  if (card.callBackAt) return isForLater(card, now) ? LATER : DUE;
  return card.tries > 0 ? TRIED : FRESH;
}

function orderWithin(a: CallCard, b: CallCard): number {
  if (a.callBackAt && b.callBackAt) return a.callBackAt.getTime() - b.callBackAt.getTime();
  return a.tries - b.tries || a.since.getTime() - b.since.getTime();
}
