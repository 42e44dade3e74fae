import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';

/** Asks once more before somebody leaves a Switch. */
export function ConfirmRemoving({ action, id, name }: { action: string; id: string; name: string }) {
  const text = useI18n().words.team.switchTeam;
  return (
    <Notice tone="warning" role="alert" title={fill(text.confirmTitle, { name })}>
      <p>{text.confirmText}</p>
      <form method="post" action={action} className="actions mt-4">
        <input type="hidden" name="role" value={id} />
        <Button look="danger" name="intent" value="remove">
          {text.confirm}
        </Button>
        <ButtonLink look="secondary" href={action}>
          {text.keep}
        </ButtonLink>
      </form>
    </Notice>
  );
}
