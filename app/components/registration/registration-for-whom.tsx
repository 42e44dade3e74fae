import { FOR_WHOM, MAX_GROUP } from '~/domain/registrations/form/registration-input';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { ChoiceGroup } from '~/ui/choice-group';
import type { RegistrationStepProps } from './registration-step';

/** Who takes part: the first question. */
export function RegistrationForWhom({ state, say }: RegistrationStepProps) {
  const { words } = useI18n();
  const text = words.registration.forWhom;
  return (
    <ChoiceGroup
      kind="radio"
      name="forWhom"
      label={text.label}
      need="required"
      error={say.of('forWhom')}
      choices={FOR_WHOM.map((value) => ({
        value,
        label: text[value],
        hint: fill(text[`${value}Hint`], { max: MAX_GROUP }),
      }))}
      chosen={state.values.forWhom ?? []}
    />
  );
}
