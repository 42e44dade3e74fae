import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';

/** The last word before a mediator gives somebody's place back. */
export function MyPersonCancelling({ action, name }: { action: string; name: string }) {
  const text = useI18n().words.mediation.person;
  return (
    <section id="question" className="notice notice-warning no-print" aria-labelledby="question-title">
      <h2 id="question-title" className="notice-title">
        {fill(text.cancelTitle, { name })}
      </h2>
      <p>{text.cancelText}</p>
      <form method="post" action={action} className="actions mt-4">
        <Button look="danger" name="intent" value="cancel">
          {text.cancel}
        </Button>
        <ButtonLink look="secondary" href={action}>
          {text.keep}
        </ButtonLink>
      </form>
    </section>
  );
}
