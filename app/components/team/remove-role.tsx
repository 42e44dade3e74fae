import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import type { RoleRefusal } from './role-refusal';

/** Taking a role away, at once; one's own only with a tick. */
export function RemoveRole(props: {
  action: string;
  isOwn: boolean;
  asksOwnLoss: boolean;
  refusal: RoleRefusal | undefined;
}) {
  const { action, isOwn, asksOwnLoss, refusal } = props;
  const text = useI18n().words.team;
  return (
    <section aria-labelledby="remove" className="no-print mt-12 border-t border-line pt-8">
      <h2 id="remove">{text.edit.removeTitle}</h2>
      <p className="mt-2">{isOwn ? text.edit.removeOwnText : text.edit.removeText}</p>
      {refusal ? (
        <Notice tone="warning" role="alert">
          <p>{text.problems[refusal]}</p>
        </Notice>
      ) : null}
      <form method="post" action={action} className="mt-4">
        {asksOwnLoss ? (
          <label className="choice mb-4" htmlFor="remove-knows">
            <input type="checkbox" id="remove-knows" name="knowsOwnLoss" value="yes" />
            <span className="choice-text">
              <span className="choice-label">{text.edit.ownLoss}</span>
            </span>
          </label>
        ) : null}
        <Button look="danger" name="intent" value="remove">
          {text.edit.remove}
        </Button>
      </form>
    </section>
  );
}
