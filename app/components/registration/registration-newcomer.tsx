import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { Choice } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import type { FormState } from '~/ui/form-state';
import { RegistrationGuardian } from './registration-guardian';
import { RegistrationMinor } from './registration-minor';
import { RegistrationNeeds } from './registration-needs';
import { RegistrationPhotos } from './registration-photos';
import type { PlaceView } from './registration-place-view';
import { registrationSayings } from './registration-sayings';
import { RegistrationWho } from './registration-who';

export interface RegistrationNewcomerProps {
  place: PlaceView;
  token: string;
  /** Sent twice, it adds one person. */
  formId: string;
  sent: FormState | undefined;
  types: readonly Choice[];
}

/** Whoever comes with the group is of its organization, and its companion answers for a child, unless another is written. */
function knownOf({ organization, companionName, companionPhone }: PlaceView): FormState['values'] {
  return {
    organization: [organization],
    companionName: [companionName],
    companionPhone: [companionPhone],
  };
}

/** One more person for the group. How they are reached is not asked: as whoever adds them. */
export function RegistrationNewcomer({ place, token, formId, sent, types }: RegistrationNewcomerProps) {
  const { words } = useI18n();
  const text = words.party;
  const { values, errors } = sent ?? { values: knownOf(place), errors: {} };
  const state = { values: { ...values, forWhom: ['other'] }, errors };
  const say = registrationSayings(words.registration, state);
  const given = { state, say, types };
  return (
    <section id="question" className="card no-print my-8 max-w-2xl" aria-labelledby="add-title">
      <h2 id="add-title">{text.addTitle}</h2>
      <p className="mt-2">{text.addText}</p>
      {typeof place.waitsAs === 'object' && place.waitsAs ? <p>{text.addTogether}</p> : null}
      <form className="mt-5" method="post" action={paths.askAtPlace(token, 'add')} noValidate>
        <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
        <input type="hidden" name="formId" value={values.formId?.[0] ?? formId} />
        <RegistrationWho {...given} />
        <div className="group">
          <RegistrationMinor {...given} />
          <RegistrationGuardian {...given} />
        </div>
        <RegistrationNeeds {...given} />
        <RegistrationPhotos {...given} />
        <div className="actions">
          <Button name="intent" value="add">
            {text.addButton}
          </Button>
          <ButtonLink look="secondary" href={paths.registration(token)}>
            {words.forms.cancel}
          </ButtonLink>
        </div>
      </form>
    </section>
  );
}
