import { type LocalMoment, readLocalMoment } from './local-moment';
import { type FormProblem, problem, type SwitchForm } from './switch-form';
import type { PlannedSession, SwitchPlan } from './switch-plan';

type Hours = Pick<SwitchPlan, 'registrationOpensAt' | 'registrationClosesAt' | 'releaseAt'>;

const MIDNIGHT = { hour: 0, minute: 0 };
const LAST_MINUTE = { hour: 23, minute: 59 };
const DAY_MS = 86_400_000;

/**
 * When registering opens and closes and reserved places are released. Left empty: it opens now,
 * closes a day before the first session, and nothing is released early.
 * @param sessions in the order of their start; may be empty where they are still to be mended
 */
export function planRegistrationHours(
  form: SwitchForm,
  timeZone: string,
  sessions: readonly PlannedSession[],
  now: Date,
): { plan?: Hours; problems: FormProblem[] } {
  const opens = readLocalMoment(timeZone, { day: form.opensDay, hour: form.opensHour }, MIDNIGHT);
  const closes = readLocalMoment(timeZone, { day: form.closesDay, hour: form.closesHour }, LAST_MINUTE);
  const release = readLocalMoment(timeZone, { day: form.releaseDay, hour: form.releaseHour }, MIDNIGHT);
  const problems = [
    ...momentProblems(opens, 'opens', 'opensMoment'),
    ...momentProblems(closes, 'closes', 'closesMoment'),
    ...momentProblems(release, 'release', 'releaseMoment'),
  ];
  const [first] = sessions;
  if (problems.length > 0 || !first) return { problems };
  const lastEnd = Math.max(...sessions.map((session) => session.endsAt.getTime()));
  const opensAt = instantOf(opens) ?? now;
  const closesAt = instantOf(closes) ?? new Date(first.startsAt.getTime() - DAY_MS);
  const releaseAt = instantOf(release);
  if (closesAt <= opensAt) problems.push(problem('closesDay', 'closesBeforeOpens'));
  if (closesAt.getTime() > lastEnd) problems.push(problem('closesDay', 'closesLate'));
  if (releaseAt && releaseAt > first.startsAt) problems.push(problem('releaseDay', 'releaseLate'));
  return { plan: { registrationOpensAt: opensAt, registrationClosesAt: closesAt, releaseAt }, problems };
}

function instantOf(moment: LocalMoment): Date | null {
  return moment.kind === 'instant' ? moment.at : null;
}

function momentProblems(
  moment: LocalMoment,
  field: 'opens' | 'closes' | 'release',
  reason: 'opensMoment' | 'closesMoment' | 'releaseMoment',
): FormProblem[] {
  if (moment.kind === 'instant' || moment.kind === 'empty') return [];
  if (moment.kind === 'skipped-hour') return [problem(`${field}Hour`, 'sessionSkippedHour')];
  return [problem(moment.kind === 'bad-day' ? `${field}Day` : `${field}Hour`, reason)];
}
