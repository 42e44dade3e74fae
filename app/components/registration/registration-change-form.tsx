import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { Choice } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import type { FormState } from '~/ui/form-state';
import { RegistrationCompanion } from './registration-companion';
import { RegistrationContact } from './registration-contact';
import { RegistrationGuardian } from './registration-guardian';
import { RegistrationMinor } from './registration-minor';
import { RegistrationNeeds } from './registration-needs';
import { RegistrationPhotos } from './registration-photos';
import { changeValues, type PlaceView } from './registration-place-view';
import { registrationSayings } from './registration-sayings';
import { RegistrationWho } from './registration-who';

export interface RegistrationChangeFormProps {
  /** Where it is sent, and where giving up leads. */
  action: string;
  keep: string;
  place: PlaceView;
  /** What was sent and refused. */
  sent: FormState | undefined;
  types: readonly Choice[];
  /** For the team, which speaks of the person. Whoever may not read needs leaves them as they are. */
  byTeam?: { withNeeds: boolean };
}

/** Corrects what somebody said of themselves, and who accompanies them. */
export function RegistrationChangeForm(props: RegistrationChangeFormProps) {
  const { action, keep, place, sent, types, byTeam } = props;
  const { words } = useI18n();
  const { values, errors } = sent ?? { values: changeValues(place), errors: {} };
  // For whom it is, the place knows; the form does not ask it again.
  const forWhom = byTeam && place.forWhom === 'self' ? 'other' : place.forWhom;
  const state = { values: { ...values, forWhom: [forWhom] }, errors };
  const say = registrationSayings(words.registration, state);
  const given = { state, say, types };
  return (
    <section id="question" className="card no-print my-8 max-w-2xl" aria-labelledby="change-title">
      <h2 className="mb-5" id="change-title">
        {byTeam ? words.person.correctTitle : words.place.changeFormTitle}
      </h2>
      <form method="post" action={action} noValidate>
        <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
        <RegistrationWho {...given} />
        <RegistrationContact {...given} />
        {place.forWhom === 'self' ? null : <RegistrationCompanion {...given} speaksTo="anybody" />}
        <div className="group">
          <RegistrationMinor {...given} />
          <RegistrationGuardian {...given} />
        </div>
        {byTeam?.withNeeds === false ? null : <RegistrationNeeds {...given} />}
        <RegistrationPhotos {...given} />
        <div className="actions">
          <Button name="intent" value="change">
            {words.forms.save}
          </Button>
          <ButtonLink look="secondary" href={keep}>
            {words.forms.cancel}
          </ButtonLink>
        </div>
      </form>
    </section>
  );
}
