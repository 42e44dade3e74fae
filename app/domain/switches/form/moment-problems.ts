import type { LocalMoment } from './local-moment';
import { type FormProblem, problem } from './switch-form';

/** What is to mend in a day and an hour that stand in `${field}Day` and `${field}Hour`; leaving both empty is fine. */
export function momentProblems(
  moment: LocalMoment,
  field: 'opens' | 'closes' | 'release',
  reason: 'opensMoment' | 'closesMoment' | 'releaseMoment',
): FormProblem[] {
  if (moment.kind === 'instant' || moment.kind === 'empty') return [];
  if (moment.kind === 'skipped-hour') return [problem(`${field}Hour`, 'sessionSkippedHour')];
  return [problem(moment.kind === 'bad-day' ? `${field}Day` : `${field}Hour`, reason)];
}
