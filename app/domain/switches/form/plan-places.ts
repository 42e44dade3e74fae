import { planRelease } from './plan-release';
import { planReleases } from './plan-releases';
import { planSeats } from './plan-seats';
import type { FormProblem, SwitchForm } from './switch-form';
import type { SwitchPlan } from './switch-plan';

/** What the page of places edits. */
export type PlacesPlan = Pick<SwitchPlan, 'capacity' | 'seatRules' | 'releases' | 'releaseAt'>;

/**
 * How many may come, for whom places are kept and until when: as typed → a plan, with everything that is to mend.
 * @param startsAt of the first session; unknown while that is still to be mended
 */
export function planPlaces(
  form: Pick<SwitchForm, 'capacity' | 'seats' | 'releases' | 'releaseDay' | 'releaseHour'>,
  timeZone: string,
  startsAt: Date | undefined,
): { plan: PlacesPlan; problems: FormProblem[] } {
  const { capacity, seatRules, problems } = planSeats(form);
  const all = planRelease(form, timeZone, startsAt);
  const { releaseAt } = all;
  const some = planReleases(form.releases, { timeZone, seatRules, releaseAt, startsAt });
  return {
    plan: { capacity, seatRules, releases: some.releases, releaseAt },
    problems: [...problems, ...some.problems, ...all.problems],
  };
}
