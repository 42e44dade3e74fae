import { personField } from '~/domain/registrations/form/person-field';
import { useI18n } from '~/i18n/i18n-context';
import { Checkbox } from '~/ui/checkbox';
import { firstValue } from '~/ui/form-state';
import { whoIsAsked } from './registration-asked';
import type { RegistrationPersonProps } from './registration-step';

/** Whether somebody is under eighteen: then an adult answers for them. */
export function RegistrationMinor({ state, say, place }: RegistrationPersonProps) {
  const text = useI18n().words.registration.needs;
  const name = place === undefined ? 'isMinor' : personField.of(place, 'isMinor');
  return (
    <Checkbox
      name={name}
      label={text.minor[whoIsAsked(state, place)]}
      error={say.of(name)}
      defaultChecked={firstValue(state, name) !== ''}
    />
  );
}
