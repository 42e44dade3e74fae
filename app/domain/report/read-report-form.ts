import { cleanLine, cleanParagraphs } from '../clean-text';
import { localFields, readLocalMoment } from '../switches/form/local-moment';
import { readEuros } from './euros';
import { type Cost, type FollowUp, LEVELS, REPORT_LIMITS, type ReportText } from './event-report';

/** What is wrong, by field: keys of the dictionary section "report". */
export type ReportProblem =
  | 'summaryLong'
  | 'organiserMissing'
  | 'organiserLong'
  | 'kindLong'
  | 'headcount'
  | 'whatMissing'
  | 'whatLong'
  | 'whoMissing'
  | 'whoLong'
  | 'dueOn'
  | 'labelMissing'
  | 'labelLong'
  | 'euros';
export type ReportField =
  | 'summary'
  | 'organiser'
  | 'level'
  | 'kind'
  | 'headcount'
  | 'what'
  | 'who'
  | 'dueOn'
  | 'label'
  | 'euros';
export type ReportProblems = Partial<Record<ReportField, ReportProblem>>;
type Read<Value> = { value: Value; problems: ReportProblems };
type Fields = Pick<FormData, 'get'>;

const MIDNIGHT = { hour: 0, minute: 0 };

export function readReportText(fields: Fields): Read<Omit<ReportText, 'version'>> {
  const summary = cleanParagraphs(text(fields, 'summary'));
  const organiser = line(fields, 'organiser');
  const kind = line(fields, 'kind');
  const headcount = readCount(text(fields, 'headcount'));
  const problems: ReportProblems = {};
  if (summary.length > REPORT_LIMITS.summary) problems.summary = 'summaryLong';
  if (organiser === '') problems.organiser = 'organiserMissing';
  if (organiser.length > REPORT_LIMITS.organiser) problems.organiser = 'organiserLong';
  if (kind.length > REPORT_LIMITS.kind) problems.kind = 'kindLong';
  if (headcount === undefined) problems.headcount = 'headcount';
  const level = LEVELS.find((known) => known === fields.get('level')) ?? null;
  return { value: { summary, organiser, level, kind, headcount: headcount ?? null }, problems };
}

/** @param timeZone in which the day is meant */
export function readFollowUp(fields: Fields, timeZone: string): Read<Omit<FollowUp, 'doneAt'>> {
  const what = line(fields, 'what');
  const who = line(fields, 'who');
  const day = readLocalMoment(timeZone, { day: text(fields, 'dueOn'), hour: '' }, MIDNIGHT);
  const problems: ReportProblems = {};
  if (what === '') problems.what = 'whatMissing';
  if (what.length > REPORT_LIMITS.what) problems.what = 'whatLong';
  if (who === '') problems.who = 'whoMissing';
  if (who.length > REPORT_LIMITS.who) problems.who = 'whoLong';
  if (day.kind !== 'instant' && day.kind !== 'empty') problems.dueOn = 'dueOn';
  const dueOn = day.kind === 'instant' ? localFields(timeZone, day.at).day : '';
  return { value: { id: text(fields, 'id'), what, who, dueOn }, problems };
}

export function readCost(fields: Fields): Read<Cost> {
  const label = line(fields, 'label');
  const cents = readEuros(text(fields, 'euros'));
  const problems: ReportProblems = {};
  if (label === '') problems.label = 'labelMissing';
  if (label.length > REPORT_LIMITS.label) problems.label = 'labelLong';
  if (cents === undefined) problems.euros = 'euros';
  return { value: { id: text(fields, 'id'), label, cents: cents ?? 0 }, problems };
}

/** Null where nothing was typed, undefined where it is no count. */
function readCount(typed: string): number | null | undefined {
  const digits = typed.replace(/[\s\u00a0\u202f]/g, '');
  if (digits === '') return null;
  const count = /^\d{1,6}$/.test(digits) ? Number(digits) : undefined;
  return count !== undefined && count <= REPORT_LIMITS.headcount ? count : undefined;
}

function text(fields: Fields, name: string): string {
  return String(fields.get(name) ?? '');
}

function line(fields: Fields, name: string): string {
  return cleanLine(text(fields, name));
}
