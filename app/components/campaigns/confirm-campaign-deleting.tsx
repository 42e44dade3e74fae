import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';

/** The last word before a draft is gone. */
export function ConfirmCampaignDeleting(props: { slug: string; id: string; version: number }) {
  const { slug, id, version } = props;
  const text = useI18n().words.campaigns.remove;
  return (
    <section className="notice notice-warning" aria-labelledby="confirm-title">
      <h2 id="confirm-title" className="notice-title">
        {text.confirmTitle}
      </h2>
      <p>{text.confirmText}</p>
      <form method="post" action={paths.campaign(slug, id)} className="actions mt-4">
        <input type="hidden" name="version" value={version} />
        <Button look="danger" name="intent" value="delete">
          {text.confirm}
        </Button>
        <ButtonLink look="secondary" href={paths.campaign(slug, id)}>
          {text.keep}
        </ButtonLink>
      </form>
    </section>
  );
}
