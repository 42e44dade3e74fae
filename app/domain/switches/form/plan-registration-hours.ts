import { type LocalMoment, readLocalMoment } from './local-moment';
import { momentProblems } from './moment-problems';
import { type FormProblem, problem, type SwitchForm } from './switch-form';
import type { PlannedSession, SwitchPlan } from './switch-plan';

type Hours = Pick<SwitchPlan, 'registrationOpensAt' | 'registrationClosesAt'>;

const MIDNIGHT = { hour: 0, minute: 0 };
const LAST_MINUTE = { hour: 23, minute: 59 };
const DAY_MS = 86_400_000;

/**
 * When registering opens and closes. Left empty: it opens now and closes a day before the first session.
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
  const problems = [
    ...momentProblems(opens, 'opens', 'opensMoment'),
    ...momentProblems(closes, 'closes', 'closesMoment'),
  ];
  const [first] = sessions;
  if (problems.length > 0 || !first) return { problems };
  const lastEnd = Math.max(...sessions.map((session) => session.endsAt.getTime()));
  const opensAt = instantOf(opens) ?? now;
  const closesAt = instantOf(closes) ?? new Date(first.startsAt.getTime() - DAY_MS);
  if (closesAt <= opensAt) problems.push(problem('closesDay', 'closesBeforeOpens'));
  if (closesAt.getTime() > lastEnd) problems.push(problem('closesDay', 'closesLate'));
  return { plan: { registrationOpensAt: opensAt, registrationClosesAt: closesAt }, problems };
}

function instantOf(moment: LocalMoment): Date | null {
  return moment.kind === 'instant' ? moment.at : null;
}
