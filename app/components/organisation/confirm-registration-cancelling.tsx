import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { Checkbox } from '~/ui/checkbox';

/** The last word before somebody's place is given back for them. */
export function ConfirmRegistrationCancelling(props: { slug: string; id: string; name: string }) {
  const { slug, id, name } = props;
  const { told, people: text } = useI18n().words.organisation;
  return (
    <section className="notice notice-warning" aria-labelledby="confirm-title">
      <h2 id="confirm-title" className="notice-title">
        {fill(text.confirmTitle, { name })}
      </h2>
      <p>{text.confirmText}</p>
      <p>{told}</p>
      <form method="post" className="mt-4">
        <input type="hidden" name="registration" value={id} />
        <input type="hidden" name="confirmed" value="yes" />
        <Checkbox name="known" label={text.known} hint={text.knownHint} />
        <div className="actions">
          <Button look="danger" name="intent" value="cancel">
            {text.confirm}
          </Button>
          <ButtonLink look="secondary" href={paths.manageRegistrations(slug)}>
            {text.keep}
          </ButtonLink>
        </div>
      </form>
    </section>
  );
}
