import { readLocalMoment } from './local-moment';
import { momentProblems } from './moment-problems';
import { type FormProblem, problem, type SwitchForm } from './switch-form';

const MIDNIGHT = { hour: 0, minute: 0 };

/**
 * When all reserved places open to everybody. Left empty: not before the day itself.
 * @param startsAt of the first session; unknown while that is still to be mended
 */
export function planRelease(
  form: Pick<SwitchForm, 'releaseDay' | 'releaseHour'>,
  timeZone: string,
  startsAt: Date | undefined,
): { releaseAt: Date | null; problems: FormProblem[] } {
  const moment = readLocalMoment(timeZone, { day: form.releaseDay, hour: form.releaseHour }, MIDNIGHT);
  const problems = momentProblems(moment, 'release', 'releaseMoment');
  const releaseAt = moment.kind === 'instant' ? moment.at : null;
  if (releaseAt && startsAt && releaseAt > startsAt) problems.push(problem('releaseDay', 'releaseLate'));
  return { releaseAt, problems };
}
