import type { CallBackProblem } from '~/components/calls/calls-view';
import { readLocalMoment } from '~/domain/switches/form/local-moment';

const PROBLEMS = {
  instant: 'past',
  empty: 'empty',
  'bad-day': 'day',
  'bad-hour': 'hour',
  'skipped-hour': 'hour',
} as const;

/**
 * The moment to call somebody back, as it was typed; what was typed comes back where it is none.
 * @param whose ids that the page finds its card by
 */
export function readCallBack(
  { timeZone, now }: { timeZone: string; now: Date },
  sent: FormData,
  whose: string[],
): { at: Date } | CallBackProblem {
  const [day, hour] = [String(sent.get('day') ?? ''), String(sent.get('hour') ?? '')];
  const moment = readLocalMoment(timeZone, { day, hour });
  if (moment.kind === 'instant' && moment.at > now) return { at: moment.at };
  return { registrationIds: whose, day, hour, problem: PROBLEMS[moment.kind] };
}
