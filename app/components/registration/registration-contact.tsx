import { CONTACTS } from '~/domain/registrations/form/registration-input';
import { useI18n } from '~/i18n/i18n-context';
import { Checkbox } from '~/ui/checkbox';
import { ChoiceGroup } from '~/ui/choice-group';
import { firstValue } from '~/ui/form-state';
import { TextField } from '~/ui/text-field';
import type { RegistrationStepProps } from './registration-step';

/**
 * E-mail, phone or neither, and whether to hear of the next dates that way: never ticked beforehand.
 * What was not chosen leaves the page where the browser can (:has).
 */
export function RegistrationContact({ state, say }: RegistrationStepProps) {
  const { words } = useI18n();
  const text = words.registration.reach;
  const isSelf = firstValue(state, 'forWhom') === 'self';
  return (
    <div className="group">
      <ChoiceGroup
        kind="radio"
        name="contact"
        label={text.contact}
        need="required"
        error={say.of('contact')}
        choices={CONTACTS.map((value) => ({
          value,
          label: text[value],
          hint: value === 'none' ? text.noneHint : undefined,
        }))}
        chosen={state.values.contact ?? []}
      />
      <div className="group-has-[[value=none]:checked]:hidden group-has-[[value=phone]:checked]:hidden">
        <TextField
          name="email"
          type="email"
          label={text.emailField}
          hint={text.emailHint}
          error={say.of('email')}
          autoComplete={isSelf ? 'email' : 'off'}
          spellCheck={false}
          defaultValue={firstValue(state, 'email')}
        />
      </div>
      <div className="group-has-[[value=none]:checked]:hidden group-has-[[value=email]:checked]:hidden">
        <TextField
          name="phone"
          type="tel"
          label={text.phoneField}
          hint={text.phoneHint}
          error={say.of('phone')}
          autoComplete={isSelf ? 'tel' : 'off'}
          defaultValue={firstValue(state, 'phone')}
        />
      </div>
      <div className="group-has-[[value=none]:checked]:hidden">
        <Checkbox
          name="laterContact"
          label={text.later}
          error={say.of('laterContact')}
          defaultChecked={firstValue(state, 'laterContact') !== ''}
        />
      </div>
    </div>
  );
}
