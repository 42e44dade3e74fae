import type { CopyProblem } from '~/domain/switches/copy/plan-copy-target';
import { fill } from '~/i18n/fill';
import type { Dictionary } from '~/i18n/fr';
import type { SummaryError } from '~/ui/error-summary';

/** What is to mend before a Switch is made from another, in words. */
export function copySayings(words: Dictionary, problems: readonly CopyProblem[]) {
  const all: SummaryError[] = problems.map(({ field, reason, facts }) => ({
    name: field,
    message: fill(words.programme.copy.problems[reason], facts),
  }));
  return { all, of: (field: CopyProblem['field']) => all.find(({ name }) => name === field)?.message };
}
