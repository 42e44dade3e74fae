import type { CallCard, CallPerson, NotedCall, ToTell } from './call-card';

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
