import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { DoneNotice } from '~/ui/done-notice';

/** What was noted just now, and can be taken back. */
export interface NotedTelling {
  callId: string;
  registrationId: string;
  name: string;
  outcome: 'confirmed' | 'cancelled' | 'told';
}

export interface ToldNoticeProps {
  noted: NotedTelling | undefined;
  undone: 'oui' | 'attente' | undefined;
}

/** What the last button of this page did. */
export function ToldNotice({ noted, undone }: ToldNoticeProps) {
  const { calls, mediation } = useI18n().words;
  const text = mediation.messages;
  if (undone) return <DoneNotice title={undone === 'oui' ? text.undone : text.undoneWaits} />;
  if (!noted) return null;
  const { name, outcome, callId, registrationId } = noted;
  return (
    <DoneNotice title={fill(text.noted, { name, outcome: calls.outcomes[outcome] })}>
      <p>{text.notedText}</p>
      <form method="post" action={paths.myMessages()}>
        <input type="hidden" name="registration" value={registrationId} />
        <input type="hidden" name="call" value={callId} />
        <Button look="quiet" name="intent" value="undo" aria-label={fill(calls.undoOf, { name })}>
          {calls.undo}
        </Button>
      </form>
    </DoneNotice>
  );
}
