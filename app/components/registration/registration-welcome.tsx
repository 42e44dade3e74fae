import { personField } from '~/domain/registrations/form/person-field';
import { useI18n } from '~/i18n/i18n-context';
import { firstValue } from '~/ui/form-state';
import { RegistrationGuardian } from './registration-guardian';
import { RegistrationMinor } from './registration-minor';
import { RegistrationNeeds } from './registration-needs';
import { RegistrationPhotos } from './registration-photos';
import type { RegistrationStepProps } from './registration-step';
import { peopleNamed } from './registration-values';

/** The last questions, all optional: what helps to welcome each person well. */
export function RegistrationWelcome(props: RegistrationStepProps) {
  const { words } = useI18n();
  const { needs, steps } = words.registration;
  const forWhom = firstValue(props.state, 'forWhom');
  const titles: Record<string, string> = { other: steps.needsOther, group: steps.needsGroup };
  return (
    <div className="group">
      <h2>{titles[forWhom] ?? steps.needs}</h2>
      <p className="mt-2 mb-5">{needs.lead}</p>
      {forWhom === 'group' ? (
        <>
          <p className="mb-5">{needs.photosHint}</p>
          {peopleNamed(props.state.values).map((person) => (
            <WelcomedPerson key={person.place} {...props} {...person} />
          ))}
          <RegistrationGuardian {...props} />
        </>
      ) : (
        <>
          <RegistrationMinor {...props} />
          <RegistrationGuardian {...props} />
          <RegistrationNeeds {...props} />
          <RegistrationPhotos {...props} />
        </>
      )}
    </div>
  );
}

/** One of a group. Needs are folded, so that twelve people fit on a page; what is said, or wrong, is open. */
function WelcomedPerson(props: RegistrationStepProps & { place: number; name: string }) {
  const { state, say, place, name } = props;
  const text = useI18n().words.registration.needs;
  const value = (field: string) => firstValue(state, personField.of(place, field));
  const isOpen =
    ['accessNeeds', 'needKinds', 'accessNeedsConsent'].some((field) => value(field) !== '') ||
    ['accessNeeds', 'accessNeedsConsent'].some((field) => say.of(personField.of(place, field)));
  return (
    <fieldset className="card mb-6">
      <legend className="px-2 text-lg font-bold">{name}</legend>
      <RegistrationMinor {...props} />
      <RegistrationPhotos {...props} />
      <details className="disclosure mt-4" open={isOpen}>
        <summary className="font-bold">
          {text.unfold}
          <span className="sr-only">, {name}</span>
        </summary>
        <div className="mt-4">
          <RegistrationNeeds {...props} />
        </div>
      </details>
    </fieldset>
  );
}
