import { personField } from '~/domain/registrations/form/person-field';
import { MAX_GROUP } from '~/domain/registrations/form/registration-input';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ChoiceGroup } from '~/ui/choice-group';
import { firstValue } from '~/ui/form-state';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';
import { RegistrationOrganization } from './registration-organization';
import type { RegistrationStepProps } from './registration-step';
import { isPartFine, peopleShown } from './registration-values';

/** The people of a group, two at first; a button adds one more. */
export function RegistrationGroup(props: RegistrationStepProps) {
  const { state, say } = props;
  const { words } = useI18n();
  const text = words.registration;
  const count = peopleShown(state.values);
  return (
    <>
      {/* The Enter key presses a form's first button: it must go on, not remove somebody. */}
      <button className="sr-only" tabIndex={-1} aria-hidden="true" name="intent" value="next" type="submit" />
      <h2 className="mb-5">{text.steps.whoGroup}</h2>
      {Array.from({ length: count }, (_, place) => personField.of(place, '')).map((person, place) => (
        <GroupPerson key={person} {...props} place={place} mayRemove={count > 2} />
      ))}
      {count < MAX_GROUP ? (
        <p className="mb-8">
          <Button look="secondary" name="intent" value="add-person">
            {text.who.addPerson}
          </Button>
        </p>
      ) : null}
      <RegistrationOrganization {...props} />
      <ChoiceGroup
        kind="radio"
        name="partialOk"
        label={text.who.partial}
        error={say.of('partialOk')}
        choices={[
          { value: 'no', label: text.who.together, hint: text.who.togetherHint },
          { value: 'yes', label: text.who.part, hint: text.who.partHint },
        ]}
        chosen={[isPartFine(state.values) ? 'yes' : 'no']}
      />
    </>
  );
}

function GroupPerson(props: RegistrationStepProps & { place: number; mayRemove: boolean }) {
  const { state, say, types, place, mayRemove } = props;
  const { words } = useI18n();
  const text = words.registration.who;
  const field = (name: string) => ({
    name: personField.of(place, name),
    need: 'required' as const,
    error: say.of(personField.of(place, name)),
    defaultValue: firstValue(state, personField.of(place, name)),
  });
  return (
    <fieldset className="card mb-6">
      <legend className="px-2 text-lg font-bold">{fill(text.person, { number: place + 1 })}</legend>
      <TextField {...field('firstName')} label={text.firstName} autoComplete="off" />
      <TextField {...field('lastName')} label={text.lastName} autoComplete="off" />
      <SelectField
        {...field('stakeholderType')}
        label={text.typeOther}
        choices={[{ value: '', label: text.choose }, ...types]}
      />
      {mayRemove ? (
        <Button look="quiet" name="intent" value={`remove-person-${place}`}>
          {text.removePerson}
          <span className="sr-only"> {place + 1}</span>
        </Button>
      ) : null}
    </fieldset>
  );
}
