import { DateTime } from 'luxon';
import { foldText } from '../venues/fold-text';
import type { OpeningHours } from '../venues/opening-hours';
import type { SwitchSession } from './switch-event';

/** What may not work in a programme. It is shown, never refused: whoever organises knows the place and the people. */
export interface ProgrammeConflict {
  kind: ConflictKind;
  /** Places in the list of the sessions that it is about: two, or one and the venue or the clock. */
  sessions: readonly [number] | readonly [number, number];
}

export type ConflictKind =
  /** Two sessions in one room at once. */
  | 'room'
  /** One person leads two sessions at once. */
  | 'facilitator'
  /** A session while everybody is at a plenary: the session, then the plenary. */
  | 'plenary'
  | 'beforeOpening'
  | 'afterClosing'
  /** It starts on one day and ends on the next. */
  | 'overnight'
  /** A whole day without a session lies between the two: mostly a day that was mistyped. */
  | 'emptyDay';

export type ConflictingSession = Pick<SwitchSession, 'kind' | 'room' | 'facilitator' | 'startsAt' | 'endsAt'>;

/** Everything that may not work, in the order of the sessions. Days and hours are those of the zone's clock. */
export function programmeConflicts(
  sessions: readonly ConflictingSession[],
  { timeZone, opening }: { timeZone: string; opening: Partial<OpeningHours> },
): ProgrammeConflict[] {
  const found = sessions.flatMap((session, at) => [
    ...sessions.slice(0, at).flatMap((_, before) => betweenTwo(sessions, [before, at])),
    ...withVenue(session, timeZone, opening).map((kind) => ({ kind, sessions: [at] as const })),
  ]);
  return [...found, ...emptyDays(sessions, timeZone)];
}

function betweenTwo(
  sessions: readonly ConflictingSession[],
  pair: readonly [number, number],
): ProgrammeConflict[] {
  const [one, other] = [sessions[pair[0]], sessions[pair[1]]];
  if (!one || !other || one.startsAt >= other.endsAt || other.startsAt >= one.endsAt) return [];
  const found: ProgrammeConflict[] = [];
  if (foldText(one.room) !== '' && foldText(one.room) === foldText(other.room))
    found.push({ kind: 'room', sessions: pair });
  if (namesOf(one).some((name) => namesOf(other).includes(name)))
    found.push({ kind: 'facilitator', sessions: pair });
  if (one.kind === 'pleniere' && other.kind !== 'pleniere')
    found.push({ kind: 'plenary', sessions: [pair[1], pair[0]] });
  if (other.kind === 'pleniere' && one.kind !== 'pleniere') found.push({ kind: 'plenary', sessions: pair });
  return found;
}

/** Several people may lead a session: « Ana et Camille », "Ana, Camille". */
function namesOf({ facilitator }: ConflictingSession): string[] {
  return facilitator
    .split(/,|;|&|\+|\/|\s(?:et|and)\s/i)
    .map(foldText)
    .filter(Boolean);
}

function withVenue(
  { startsAt, endsAt }: ConflictingSession,
  timeZone: string,
  { opensAtMinute, closesAtMinute }: Partial<OpeningHours>,
): ConflictKind[] {
  const start = clockOf(startsAt, timeZone);
  const end = clockOf(endsAt, timeZone);
  // Midnight is the end of a day, not the next one.
  const days = end.minute === 0 ? end.days - 1 : end.days;
  const ends = (end.days - start.days) * 24 * 60 + end.minute;
  const found: ConflictKind[] = [];
  if (days > start.days) found.push('overnight');
  if (typeof opensAtMinute === 'number' && start.minute < opensAtMinute) found.push('beforeOpening');
  if (typeof closesAtMinute === 'number' && ends > closesAtMinute) found.push('afterClosing');
  return found;
}

/** Two sessions, one after the other, with a day in between on which there is nothing. */
function emptyDays(sessions: readonly ConflictingSession[], timeZone: string): ProgrammeConflict[] {
  const order = sessions
    .map((session, at) => ({ at, start: clockOf(session.startsAt, timeZone).days, session }))
    .sort((a, b) => a.session.startsAt.getTime() - b.session.startsAt.getTime());
  return order.flatMap(({ at, start }, place) => {
    const before = order.slice(0, place);
    const last = Math.max(...before.map(({ session }) => clockOf(session.endsAt, timeZone).days));
    const previous = before.at(-1);
    return previous && start - last > 1
      ? [{ kind: 'emptyDay' as const, sessions: [previous.at, at] as const }]
      : [];
  });
}

/** What a clock in that zone shows: the day, counted from 1970, and the minutes since its midnight. */
function clockOf(at: Date, timeZone: string): { days: number; minute: number } {
  const local = DateTime.fromJSDate(at, { zone: timeZone });
  const days = Math.round(Date.UTC(local.year, local.month - 1, local.day) / 86_400_000);
  return { days, minute: local.hour * 60 + local.minute };
}
