import { DateTime } from 'luxon';
import { cleanLine } from '../../clean-text';
import type { Zone } from '../../hubs/hub';
import { readDay } from '../form/typed-time';

const MAX_TITLE = 160;

/** Something to mend where a Switch is made from another, or a template is named. */
export interface CopyProblem {
  field: 'title' | 'firstDay' | 'zone' | 'name';
  reason:
    | 'titleMissing'
    | 'dayMissing'
    | 'dayPast'
    | 'zoneMissing'
    | 'nameMissing'
    | 'nameTaken'
    | 'textLong';
  facts: Record<string, number>;
}

/** Title and first day as typed → checked, with everything that is to mend. The day is one still to come. */
export function planCopyTarget(
  typed: { title: string; firstDay: string },
  zone: Pick<Zone, 'timeZone'>,
  now: Date,
): { title: string; firstDay: string; problems: CopyProblem[] } {
  const title = cleanLine(typed.title);
  const day = readDay(typed.firstDay);
  const firstDay = day ? (DateTime.fromObject(day).toISODate() ?? '') : '';
  const today = DateTime.fromJSDate(now, { zone: zone.timeZone }).toISODate() ?? '';
  const problems: CopyProblem[] = [];
  if (title === '') problems.push({ field: 'title', reason: 'titleMissing', facts: {} });
  if (title.length > MAX_TITLE)
    problems.push({ field: 'title', reason: 'textLong', facts: { most: MAX_TITLE } });
  if (!day) problems.push({ field: 'firstDay', reason: 'dayMissing', facts: {} });
  else if (firstDay <= today) problems.push({ field: 'firstDay', reason: 'dayPast', facts: {} });
  return { title, firstDay, problems };
}
