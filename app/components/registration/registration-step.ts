import type { Choice } from '~/ui/choice';
import type { FormState } from '~/ui/form-state';
import type { Sayings } from './registration-sayings';

/** What each step of registering is given. */
export interface RegistrationStepProps {
  state: FormState;
  say: Sayings;
  types: readonly Choice[];
}

/** What the questions about one person are given. */
export interface RegistrationPersonProps extends RegistrationStepProps {
  /** Their place in a group; undefined where the form is one person's. */
  place?: number | undefined;
}
