import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { TextArea } from '~/ui/text-area';

export interface PersonGiftProps {
  action: string;
  /** As typed before. */
  reason: string;
  error: string | undefined;
}

/** A place for somebody who waits, although the rule gives none: a decision with its reason. */
export function PersonGift({ action, reason, error }: PersonGiftProps) {
  const text = useI18n().words.person;
  return (
    <details className="card no-print" open={reason !== '' || error !== undefined}>
      <summary className="fold">{text.giftTitle}</summary>
      <p className="mt-2">{text.giftText}</p>
      <form method="post" action={action} noValidate className="mt-4">
        <TextArea
          name="seatReason"
          label={text.giftReason}
          need="required"
          hint={text.giftHint}
          error={error}
          rows={2}
          defaultValue={reason}
        />
        <Button name="intent" value="give-seat">
          {text.give}
        </Button>
      </form>
    </details>
  );
}
