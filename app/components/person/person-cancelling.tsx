import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';

/** The last word before somebody's place is given back for them. */
export function PersonCancelling({ action, name }: { action: string; name: string }) {
  const { told, people: text } = useI18n().words.organisation;
  return (
    <section id="question" className="notice notice-warning no-print" aria-labelledby="question-title">
      <h3 id="question-title" className="notice-title">
        {fill(text.confirmTitle, { name })}
      </h3>
      <p>{text.confirmText}</p>
      <p>{told}</p>
      <form method="post" action={action} className="actions mt-4">
        <Button look="danger" name="intent" value="cancel">
          {text.confirm}
        </Button>
        <ButtonLink look="secondary" href={action}>
          {text.keep}
        </ButtonLink>
      </form>
    </section>
  );
}
