import { useI18n } from '~/i18n/i18n-context';
import { ChoiceGroup } from '~/ui/choice-group';
import { firstValue } from '~/ui/form-state';
import { TextField } from '~/ui/text-field';
import { RegistrationOrganization } from './registration-organization';
import type { RegistrationStepProps } from './registration-step';

/** Name, stakeholder type and organization of one person. */
export function RegistrationWho({ state, say, types }: RegistrationStepProps) {
  const { words } = useI18n();
  const text = words.registration;
  const isOther = firstValue(state, 'forWhom') === 'other';
  return (
    <>
      <TextField
        name="firstName"
        label={text.who.firstName}
        need="required"
        hint={text.who.firstNameHint}
        error={say.of('firstName')}
        autoComplete={isOther ? 'off' : 'given-name'}
        defaultValue={firstValue(state, 'firstName')}
      />
      <TextField
        name="lastName"
        label={text.who.lastName}
        need="required"
        hint={text.who.lastNameHint}
        error={say.of('lastName')}
        autoComplete={isOther ? 'off' : 'family-name'}
        defaultValue={firstValue(state, 'lastName')}
      />
      <ChoiceGroup
        kind="radio"
        name="stakeholderType"
        label={isOther ? text.who.typeOther : text.who.type}
        need="required"
        error={say.of('stakeholderType')}
        choices={types}
        chosen={state.values.stakeholderType ?? []}
      />
      <RegistrationOrganization state={state} say={say} types={types} />
    </>
  );
}
