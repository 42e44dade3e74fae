import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';

export interface TableRemoving {
  id: string;
  seen: string;
  number: number;
  /** How many people sit at it. */
  people: number;
}

/** The last word before a table goes at which people sit. */
export function ConfirmTableRemoving({ removing, keep }: { removing: TableRemoving; keep: string }) {
  const { locale, words } = useI18n();
  const text = words.programme.tables;
  return (
    <section className="notice notice-warning" aria-labelledby="confirm-title">
      {/* biome-ignore lint/a11y/noAutofocus: the question comes in answer to a button far down the page */}
      <h2 id="confirm-title" className="notice-title" tabIndex={-1} autoFocus>
        {fill(text.confirmTitle, { number: removing.number })}
      </h2>
      <p>{plural(locale, text.confirmText, removing.people)}</p>
      <form method="post" className="actions mt-4">
        <input type="hidden" name="table" value={removing.id} />
        <input type="hidden" name="seen" value={removing.seen} />
        <input type="hidden" name="confirmed" value="yes" />
        <Button look="danger" name="intent" value="remove">
          {text.confirm}
        </Button>
        <ButtonLink look="secondary" href={keep}>
          {text.keep}
        </ButtonLink>
      </form>
    </section>
  );
}
