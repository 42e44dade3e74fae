import { CONTACT_LIMITS } from '~/domain/ideas/author-channel';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import type { FormState } from '~/ui/form-state';
import { AuthorContactFields } from '../ideas/author-contact-fields';
import { ideaSayings } from '../ideas/idea-sayings';
import type { StubIdea } from './stub-view';

/** How the author is told: to change with their consent, or to erase. */
export function StubContact({ code, idea, state }: { code: string; idea: StubIdea; state: FormState }) {
  const { locale, words } = useI18n();
  const text = words.cards.stub;
  const say = ideaSayings(locale, words.authorContact.errors, state, CONTACT_LIMITS);
  const action = paths.stub(code);
  return (
    <section aria-labelledby="told" className="mt-8 max-w-2xl">
      <h2 id="told">{text.toldTitle}</h2>
      <p className="mt-2 text-lg">{idea.told}</p>
      {idea.hasContact ? (
        <form method="post" action={action} className="mt-4">
          <p className="mb-2">{text.eraseText}</p>
          <Button look="danger" name="intent" value="erase">
            {text.erase}
          </Button>
        </form>
      ) : null}
      {idea.isForgotten ? (
        <p className="mt-4">{text.tooLate}</p>
      ) : (
        <details className="mt-6" open={say.all.length > 0 || !idea.hasContact}>
          <summary className="fold">{text.changeTitle}</summary>
          <form method="post" action={action} noValidate className="mt-4">
            <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
            <AuthorContactFields
              by="self"
              state={state}
              say={say}
              channels={['email', 'phone', 'sms', 'letter', 'mediator']}
            />
            <Button name="intent" value="contact">
              {text.save}
            </Button>
          </form>
        </details>
      )}
    </section>
  );
}
