import { cleanLine, cleanParagraphs } from '../../clean-text';
import { isUuid } from '../../uuid';
import { SESSION_KINDS } from '../switch-event';
import { type LocalMoment, readLocalMoment } from './local-moment';
import { type FormProblem, problem, type SessionForm } from './switch-form';
import type { PlannedSession } from './switch-plan';

const MAX_TITLE = 160;
const MAX_NAME = 120;
const MAX_DESCRIPTION = 2000;
/** As the database says too: whatever started earlier is over, so the coming ones are found without reading the past. */
const MOST_DAYS = 31;
const DAY_MS = 86_400_000;

/** Sessions as typed → in the order of their start, with everything that is to mend. */
export function planSessions(
  typed: readonly SessionForm[],
  timeZone: string,
): { sessions: PlannedSession[]; problems: FormProblem[] } {
  const problems: FormProblem[] = [];
  const sessions = typed.flatMap((session, at) => {
    const { planned, found } = planSession(session, `sessions[${at}]`, timeZone);
    problems.push(...found);
    return planned ? [{ ...planned, at }] : [];
  });
  sessions.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  problems.push(...overlaps(sessions), ...tooLong(sessions));
  return { sessions: sessions.map(({ at: _at, ...session }) => session), problems };
}

/** Sessions with the start of the first and the end of the latest. */
export function spanOf<Session extends { startsAt: Date; endsAt: Date }>(
  sessions: Session[],
  first: Session,
): { sessions: Session[]; startsAt: Date; endsAt: Date } {
  const latest = Math.max(...sessions.map((session) => session.endsAt.getTime()));
  return { sessions, startsAt: first.startsAt, endsAt: new Date(latest) };
}

function planSession(typed: SessionForm, field: string, timeZone: string) {
  const found: FormProblem[] = [];
  const kind = SESSION_KINDS.find((each) => each === typed.kind);
  if (!kind) found.push(problem(`${field}.kind`, 'sessionKind'));
  const texts = textsOf(typed);
  found.push(...longTexts(texts, field));
  const start = readLocalMoment(timeZone, { day: typed.day, hour: typed.start });
  const end = readLocalMoment(timeZone, { day: typed.day, hour: typed.end });
  found.push(...momentProblems(start, field, 'start'));
  if (start.kind !== 'bad-day' && start.kind !== 'empty') found.push(...momentProblems(end, field, 'end'));
  if (start.kind !== 'instant' || end.kind !== 'instant' || !kind) return { found };
  if (end.at <= start.at) found.push(problem(`${field}.end`, 'sessionOrder'));
  return { found, planned: { ...idOf(typed), ...texts, kind, startsAt: start.at, endsAt: end.at } };
}

/** A session keeps its identity through every change, so that whatever refers to it still does. */
function idOf({ id }: SessionForm): { id?: string } {
  return isUuid(id) ? { id } : {};
}

function textsOf(typed: SessionForm) {
  return {
    title: cleanLine(typed.title),
    room: cleanLine(typed.room),
    facilitator: cleanLine(typed.facilitator),
    description: cleanParagraphs(typed.description),
  };
}

function longTexts(texts: ReturnType<typeof textsOf>, field: string): FormProblem[] {
  const most = { title: MAX_TITLE, room: MAX_NAME, facilitator: MAX_NAME, description: MAX_DESCRIPTION };
  return (Object.keys(texts) as (keyof typeof texts)[])
    .filter((name) => texts[name].length > most[name])
    .map((name) => problem(`${field}.${name}`, 'textLong', { most: most[name] }));
}

function momentProblems(moment: LocalMoment, field: string, side: 'start' | 'end'): FormProblem[] {
  switch (moment.kind) {
    case 'instant':
      return [];
    case 'bad-hour':
      return [problem(`${field}.${side}`, side === 'start' ? 'sessionStart' : 'sessionEnd')];
    case 'skipped-hour':
      return [problem(`${field}.${side}`, 'sessionSkippedHour')];
    default:
      return [problem(`${field}.day`, 'sessionDay')];
  }
}

/** A year or a month that was mistyped, mostly: told where the latest end stands. */
function tooLong(sessions: readonly (PlannedSession & { at: number })[]): FormProblem[] {
  const [first] = sessions;
  const last = [...sessions].sort((a, b) => b.endsAt.getTime() - a.endsAt.getTime())[0];
  if (!first || !last || last.endsAt.getTime() - first.startsAt.getTime() <= MOST_DAYS * DAY_MS) return [];
  return [problem(`sessions[${last.at}].day`, 'sessionsSpread', { most: MOST_DAYS })];
}

/** Everybody is at a plenary, so two cannot overlap; forums and chantiers may. */
function overlaps(sessions: readonly (PlannedSession & { at: number })[]): FormProblem[] {
  const plenaries = sessions.filter((session) => session.kind === 'pleniere');
  return plenaries.flatMap((session, index) => {
    const before = plenaries[index - 1];
    return before && session.startsAt < before.endsAt
      ? [problem(`sessions[${session.at}].start`, 'plenariesOverlap')]
      : [];
  });
}
