import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { Choice } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import type { FormState } from '~/ui/form-state';
import { RegistrationContact, RegistrationNeeds } from './registration-reach';
import { registrationSayings } from './registration-sayings';
import { RegistrationWho } from './registration-who';

/** Corrects what somebody said of themselves. */
export function RegistrationChangeForm(props: { url: string; state: FormState; types: readonly Choice[] }) {
  const { url, state, types } = props;
  const { words } = useI18n();
  const say = registrationSayings(words.registration, state);
  const given = { state, say, types };
  return (
    <section id="question" className="card no-print my-8 max-w-2xl" aria-labelledby="change-title">
      <h2 className="mb-5" id="change-title">
        {words.place.changeFormTitle}
      </h2>
      <form method="post" action={`${url}?modifier=1`} noValidate>
        <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
        <RegistrationWho {...given} />
        <RegistrationContact {...given} />
        <RegistrationNeeds {...given} />
        <div className="actions">
          <Button name="intent" value="change">
            {words.forms.save}
          </Button>
          <ButtonLink look="secondary" href={url}>
            {words.forms.cancel}
          </ButtonLink>
        </div>
      </form>
    </section>
  );
}
