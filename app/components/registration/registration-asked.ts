import { type FormState, firstValue } from '~/ui/form-state';

/** Whether a question speaks to whoever comes, or about somebody else. @param place of a group's person */
export function whoIsAsked(state: FormState, place?: number): 'self' | 'other' {
  return place === undefined && firstValue(state, 'forWhom') === 'self' ? 'self' : 'other';
}
