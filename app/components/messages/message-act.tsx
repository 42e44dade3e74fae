import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import type { MessageView } from './message-view';

/** What staff may do with a message: send it again, or say that somebody was told. Nothing for the others. */
export function MessageAct({ message, action }: { message: MessageView; action: string }) {
  const text = useI18n().words.messages;
  if (message.state !== 'failed' && message.state !== 'to_tell') return null;
  // Its keys are void by now: the person asks for new ones.
  if (message.kind === 'sign-in') return null;
  const intent = message.state === 'failed' ? 'retry' : 'told';
  return (
    <form method="post" action={action}>
      <input type="hidden" name="id" value={message.id} />
      <Button look="secondary" name="intent" value={intent}>
        {intent === 'retry' ? text.retry : text.told}
      </Button>
    </form>
  );
}
