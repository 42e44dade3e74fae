import { useI18n } from '~/i18n/i18n-context';
import { firstValue } from '~/ui/form-state';
import { TextField } from '~/ui/text-field';
import type { RegistrationStepProps } from './registration-step';

/** The organization that somebody, or a whole group, comes for. */
export function RegistrationOrganization({ state, say }: RegistrationStepProps) {
  const { words } = useI18n();
  return (
    <TextField
      name="organization"
      label={words.registration.who.organization}
      need="optional"
      hint={words.registration.who.organizationHint}
      error={say.of('organization')}
      autoComplete="organization"
      defaultValue={firstValue(state, 'organization')}
    />
  );
}
