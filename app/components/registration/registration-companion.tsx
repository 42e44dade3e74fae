import { useI18n } from '~/i18n/i18n-context';
import { firstValue } from '~/ui/form-state';
import { TextField } from '~/ui/text-field';
import type { RegistrationStepProps } from './registration-step';

export interface RegistrationCompanionProps extends RegistrationStepProps {
  /** Whether the companion fills in the form, or somebody corrects it later. */
  speaksTo: 'companion' | 'anybody';
}

/** Who accompanies: somebody must for another person, somebody may for a group. */
export function RegistrationCompanion({ state, say, speaksTo }: RegistrationCompanionProps) {
  const { words } = useI18n();
  const text = words.registration.reach.companion;
  const isOther = firstValue(state, 'forWhom') === 'other';
  return (
    <fieldset className="card mb-6">
      <legend className="px-2 text-lg font-bold">{text.title[speaksTo]}</legend>
      <TextField
        name="companionName"
        label={text.name[speaksTo]}
        need={isOther ? 'required' : 'optional'}
        error={say.of('companionName')}
        autoComplete={speaksTo === 'companion' ? 'name' : 'off'}
        defaultValue={firstValue(state, 'companionName')}
      />
      <TextField
        name="companionPhone"
        type="tel"
        label={text.phone[speaksTo]}
        need="optional"
        hint={text.phoneHint[speaksTo]}
        error={say.of('companionPhone')}
        autoComplete={speaksTo === 'companion' ? 'tel' : 'off'}
        defaultValue={firstValue(state, 'companionPhone')}
      />
    </fieldset>
  );
}
