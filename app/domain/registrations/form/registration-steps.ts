import type { FieldErrors } from './field-errors';
import { type AskingStep, type ReadForm, STEPS, type Step } from './registration-form';

/** The steps that ask something, in their order. */
export const ASKING = STEPS.filter((step): step is AskingStep => step !== 'review');

/** What happens next: everything is there and confirmed, or a step is shown with what is to mend on it. */
export type Turn = { kind: 'register' } | { kind: 'show'; step: Step; errors: FieldErrors };

/**
 * Where a posted form leads. A form that holds everything and confirms registers at once, whatever its step.
 * @param asked `intent` (next, back, confirm, change-<step>, add-person, remove-person-<n>) and the step it was on
 */
export function takeTurn(asked: { intent: string; step: string }, read: ReadForm): Turn {
  const here = STEPS.find((step) => step === asked.step) ?? 'forWhom';
  const { intent } = asked;
  if (intent === 'confirm') return read.input ? { kind: 'register' } : firstToMend(read);
  if (intent === 'back') return show(STEPS[STEPS.indexOf(here) - 1] ?? 'forWhom');
  if (/^(add|remove)-person/.test(intent)) return show('who');
  const wanted = STEPS.find((step) => intent === `change-${step}`);
  if (wanted) return show(wanted);
  const errors = here === 'review' ? {} : read.errors[here];
  if (Object.keys(errors).length > 0) return show(here, errors);
  return show(STEPS[STEPS.indexOf(here) + 1] ?? 'review');
}

function firstToMend({ errors }: ReadForm): Turn {
  const step = ASKING.find((each) => Object.keys(errors[each]).length > 0);
  return step ? show(step, errors[step]) : show('review');
}

function show(step: Step, errors: FieldErrors = {}): Turn {
  return { kind: 'show', step, errors };
}
