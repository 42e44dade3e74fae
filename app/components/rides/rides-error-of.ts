import type { Dictionary } from '~/i18n/fr';
import type { RidesProblem } from './my-rides-view';

/** What is wrong with a field of a form about rides, in words; undefined where nothing is. */
export function ridesErrorOf(words: Pick<Dictionary, 'rides'>, problems: readonly RidesProblem[] = []) {
  return (field: string): string | undefined => {
    const found = problems.find((problem) => problem.field === field);
    return found && words.rides.problems[found.reason];
  };
}
