import type { SessionForm } from './switch-form';
import { readDay, readHour } from './typed-time';

/** A session being moved keeps its first place as its name: a typed one may have no other. */
interface Row {
  name: number;
  session: SessionForm;
  /** Undefined where its day or hours cannot be read. */
  time: Time | undefined;
}

/** A local day, "2026-06-24", and minutes since its midnight. */
interface Time {
  day: string;
  start: number;
  end: number;
}

const LAST_MINUTE = 24 * 60 - 1;

/**
 * The sessions after one of them was moved to another place of the list, neighbour by neighbour.
 *
 * Two neighbours exchange their places: the later one starts where the earlier one did, and both keep their own
 * duration and the pause between them. Those that start together only change their order. Those that overlap
 * exchange their starts, and so do those of two days: each takes the place of the other's day. Where a day or an
 * hour cannot be read yet, only the order changes.
 * @param from the place of the session, from 0
 * @param to the place that it is moved to
 */
export function moveSession(sessions: readonly SessionForm[], from: number, to: number): SessionForm[] {
  if (!sessions[from] || !sessions[to]) return [...sessions];
  let rows: Row[] = sessions.map((session, name) => ({ name, session, time: timeOf(session) }));
  const place = () => rows.findIndex(({ name }) => name === from);
  const isThere = () => (to > from ? place() >= to : place() <= to);
  // Never more steps than neighbours, whatever was typed.
  for (let step = 0; step < sessions.length && !isThere(); step += 1)
    rows = exchange(rows, to > from ? place() : place() - 1);
  return rows.map(({ session }) => session);
}

/** The list after the row at this place and the next one exchanged theirs. */
function exchange(rows: readonly Row[], at: number): Row[] {
  const [before, after] = [rows[at], rows[at + 1]];
  if (!before || !after) return [...rows];
  const times = before.time && after.time ? exchanged(before.time, after.time) : undefined;
  const pair = times ? [timedAt(after, times.first), timedAt(before, times.second)] : [after, before];
  return inOrderOfTime([...rows.slice(0, at), ...pair, ...rows.slice(at + 2)]);
}

/** Where the later one (`first`) and the earlier one (`second`) are afterwards; undefined where no time changes. */
function exchanged(earlier: Time, later: Time): { first: Time; second: Time } | undefined {
  if (compare(earlier, later) >= 0) return undefined;
  const first = startingAt(later, earlier.day, earlier.start);
  const pause = later.start - earlier.end;
  if (earlier.day !== later.day || pause < 0)
    return { first, second: startingAt(earlier, later.day, later.start) };
  return { first, second: startingAt(earlier, earlier.day, first.end + pause) };
}

/** Of the same duration. It ends before midnight, so it may have to start earlier. */
function startingAt({ start, end }: Time, day: string, at: number): Time {
  const duration = end - start;
  const begins = Math.min(at, LAST_MINUTE - duration);
  return { day, start: begins, end: begins + duration };
}

function timedAt(row: Row, time: Time): Row {
  const { day, start, end } = time;
  return { ...row, time, session: { ...row.session, day, start: hourOf(start), end: hourOf(end) } };
}

/** A longer neighbour may now start after a session beside it. Those that start together stay as they are. */
function inOrderOfTime(rows: Row[]): Row[] {
  if (rows.some(({ time }) => time === undefined)) return rows;
  return rows.sort((a, b) => (a.time && b.time ? compare(a.time, b.time) : 0));
}

function compare(a: Time, b: Time): number {
  return a.day === b.day ? a.start - b.start : a.day < b.day ? -1 : 1;
}

function timeOf(session: SessionForm): Time | undefined {
  const day = readDay(session.day);
  const start = readHour(session.start);
  const end = readHour(session.end);
  if (!day || !start || !end) return undefined;
  const time = {
    day: [day.year, pad(day.month), pad(day.day)].join('-'),
    start: start.hour * 60 + start.minute,
    end: end.hour * 60 + end.minute,
  };
  return time.end > time.start ? time : undefined;
}

function hourOf(minute: number): string {
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
