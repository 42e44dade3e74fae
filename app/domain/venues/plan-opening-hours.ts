import { type FormProblem, problem } from '../switches/form/switch-form';
import { readHour } from '../switches/form/typed-time';
import type { VenueForm } from '../switches/form/venue-form';
import type { OpeningHours } from './opening-hours';

const HOUR_MINUTES = 60;

/** Opening hours as typed → minutes since midnight, with what is to mend. Both or none. */
export function planOpeningHours(form: VenueForm): { hours: OpeningHours; problems: FormProblem[] } {
  const opens = minuteOf(form.venueOpens);
  const closes = minuteOf(form.venueCloses);
  const hours = { opensAtMinute: opens ?? null, closesAtMinute: closes ?? null };
  const problems = [
    ...(opens === undefined ? [problem('venueOpens', 'venueHour')] : []),
    ...(closes === undefined ? [problem('venueCloses', 'venueHour')] : []),
  ];
  if (problems.length > 0) return { hours, problems };
  if ((opens === null) !== (closes === null))
    return {
      hours,
      problems: [problem(opens === null ? 'venueOpens' : 'venueCloses', 'venueHoursTogether')],
    };
  if (typeof opens === 'number' && typeof closes === 'number' && closes <= opens)
    return { hours, problems: [problem('venueCloses', 'venueHoursOrder')] };
  return { hours, problems };
}

/** @returns null where nothing is typed, undefined where it is no hour */
function minuteOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const hour = readHour(typed);
  return hour && hour.hour * HOUR_MINUTES + hour.minute;
}
