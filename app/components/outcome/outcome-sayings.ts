import type { Locale } from '~/domain/context';
import { OUTCOME_LIMITS } from '~/domain/ideas/outcome/outcome-limits';
import { fill } from '~/i18n/fill';
import type { Dictionary } from '~/i18n/fr';
import { emptyForm } from '~/ui/form-state';
import { type IdeaSayings, ideaSayings } from '../ideas/idea-sayings';
import type { OutcomeAnswer, OutcomeForm } from './outcome-answer';

/** What is said below the fields of one form: nothing where another one was refused. */
export function outcomeSayings(
  locale: Locale,
  { outcome }: Pick<Dictionary, 'outcome'>,
  answer: OutcomeAnswer | undefined,
  form: OutcomeForm,
): IdeaSayings {
  const state = answer?.of === form ? answer : emptyForm;
  const said = ideaSayings(locale, outcome.errors, state, OUTCOME_LIMITS);
  const names: Readonly<Record<string, string>> = outcome.facts;
  const gaps = (answer?.gaps ?? []).map((gap) => (names[gap] ?? gap).toLowerCase()).join(', ');
  const all = said.all.map((error) => ({ ...error, message: fill(error.message, { gaps }) }));
  return { all, of: (name) => all.find((error) => error.name === name)?.message };
}
