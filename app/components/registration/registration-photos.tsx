import { personField } from '~/domain/registrations/form/person-field';
import { useI18n } from '~/i18n/i18n-context';
import { Checkbox } from '~/ui/checkbox';
import { firstValue } from '~/ui/form-state';
import { whoIsAsked } from './registration-asked';
import type { RegistrationPersonProps } from './registration-step';

/** Whether somebody may be on published photos: apart, never ticked beforehand, never a condition. */
export function RegistrationPhotos({ state, say, place }: RegistrationPersonProps) {
  const text = useI18n().words.registration.needs;
  const name = place === undefined ? 'photoRights' : personField.of(place, 'photoRights');
  return (
    <Checkbox
      name={name}
      label={text.photos[whoIsAsked(state, place)]}
      hint={place === undefined ? text.photosHint : undefined}
      error={say.of(name)}
      defaultChecked={firstValue(state, name) !== ''}
    />
  );
}
