import { fill } from '~/i18n/fill';
import type { fr } from '~/i18n/fr';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';
import type { NotedView } from './calls-view';

export interface CallsNoticesProps {
  noted: NotedView | undefined;
  undone: 'oui' | 'attente' | undefined;
  refusal: keyof typeof fr.calls.refusals | undefined;
}

/** What a button has just done, with the way back, or why it did nothing. */
export function CallsNotices({ noted, undone, refusal }: CallsNoticesProps) {
  const { locale, words } = useI18n();
  const text = words.calls;
  if (refusal)
    return (
      <Notice tone="warning" role="alert">
        <p>{text.refusals[refusal]}</p>
      </Notice>
    );
  if (undone) return <DoneNotice title={undone === 'oui' ? text.undone : text.undoneWaits} />;
  if (!noted) return null;
  const { name, others } = noted;
  const said = { name, outcome: text.outcomes[noted.outcome] };
  return (
    <DoneNotice title={others > 0 ? plural(locale, text.notedSeveral, others, said) : fill(text.noted, said)}>
      <form method="post">
        {noted.ids.map((id) => (
          <input key={id} type="hidden" name="call" value={id} />
        ))}
        <Button look="quiet" name="intent" value="undo">
          {text.undo}
        </Button>
      </form>
    </DoneNotice>
  );
}
