import type { SeatRelease, SeatRule } from '../switch-event';
import { type LocalMoment, readLocalMoment } from './local-moment';
import type { ReleaseForm } from './release-form';
import { type FormProblem, problem } from './switch-form';

const MIDNIGHT = { hour: 0, minute: 0 };

/** What the releases of single types must fit to. */
interface Around {
  timeZone: string;
  seatRules: readonly SeatRule[];
  /** When all places open. */
  releaseAt: Date | null;
  /** Of the first session; unknown while that is still to be mended. */
  startsAt: Date | undefined;
}

/** Dates on which places of one type open, as typed → in their order, with everything that is to mend. Empty rows are none. */
export function planReleases(
  typed: readonly ReleaseForm[],
  around: Around,
): { releases: SeatRelease[]; problems: FormProblem[] } {
  const problems: FormProblem[] = [];
  const releases: SeatRelease[] = [];
  const opened = new Map<string, number>();
  for (const [row, form] of typed.entries()) {
    if (Object.values(form).every((text) => text.trim() === '')) continue;
    const read = readRelease(form, `releases[${row}]`, around);
    problems.push(...read.problems);
    if (!read.release) continue;
    const { stakeholderType, places } = read.release;
    const sum = (opened.get(stakeholderType) ?? 0) + (places ?? 0);
    opened.set(stakeholderType, sum);
    problems.push(...overReserved(`releases[${row}]`, around.seatRules, stakeholderType, sum));
    releases.push(read.release);
  }
  return { releases: releases.sort((one, other) => one.at.getTime() - other.at.getTime()), problems };
}

function readRelease(
  form: ReleaseForm,
  field: string,
  { timeZone, releaseAt, startsAt }: Around,
): { release?: SeatRelease; problems: FormProblem[] } {
  const places = form.places.trim() === '' ? null : readPlaces(form.places);
  const moment = readLocalMoment(timeZone, form, MIDNIGHT);
  const problems = [
    ...(form.type === '' ? [problem(`${field}.type`, 'releaseType')] : []),
    ...(places === undefined ? [problem(`${field}.places`, 'releasePlaces')] : []),
    ...badMoment(moment, field),
  ];
  if (problems.length > 0 || places === undefined || moment.kind !== 'instant') return { problems };
  const { at } = moment;
  if (startsAt && at > startsAt) problems.push(problem(`${field}.day`, 'releaseLate'));
  else if (releaseAt && at >= releaseAt) problems.push(problem(`${field}.day`, 'releaseAfterAll'));
  return { release: { stakeholderType: form.type, places, at }, problems };
}

function badMoment(moment: LocalMoment, field: string): FormProblem[] {
  if (moment.kind === 'instant') return [];
  if (moment.kind === 'skipped-hour') return [problem(`${field}.hour`, 'sessionSkippedHour')];
  return moment.kind === 'bad-hour'
    ? [problem(`${field}.hour`, 'releaseMoment')]
    : [problem(`${field}.day`, 'releaseDay')];
}

function overReserved(
  field: string,
  rules: readonly SeatRule[],
  stakeholderType: string,
  opened: number,
): FormProblem[] {
  const reserved = rules.find((rule) => rule.stakeholderType === stakeholderType)?.reserved ?? 0;
  if (reserved === 0) return [problem(`${field}.type`, 'releaseUnreserved')];
  if (opened <= reserved) return [];
  return [problem(`${field}.places`, 'releaseOverReserved', { opened, reserved })];
}

function readPlaces(typed: string): number | undefined {
  const text = typed.trim();
  return /^\d{1,5}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}
