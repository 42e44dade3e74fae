import { MAX_NAME, type RoleProblem } from '~/domain/people/read-role-form';
import { fill } from '~/i18n/fill';
import type { Dictionary } from '~/i18n/fr';

/** What to do about a field that is not right. */
export function problemText(words: Dictionary['team'], problem: RoleProblem | undefined): string | undefined {
  return problem && fill(words.problems[problem], { most: MAX_NAME });
}
