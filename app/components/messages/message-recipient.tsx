import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { PhoneLink } from '../site/phone-link';
import type { MessageView } from './message-view';

/** Whom a message is for, and how they are reached. */
export function MessageRecipient({ message }: { message: MessageView }) {
  const text = useI18n().words.messages;
  const { toName, toEmail, toPhone, companion } = message;
  return (
    <>
      <p className="font-semibold">{toName === '' ? text.erased : toName}</p>
      {toEmail ? <p className="text-sm break-all text-soft">{toEmail}</p> : null}
      {toPhone ? (
        <p>
          <PhoneLink phone={toPhone} />
        </p>
      ) : null}
      {companion && message.channel === 'in_person' ? (
        <p>
          {fill(text.with, { name: companion.name })}{' '}
          {companion.phone ? <PhoneLink phone={companion.phone} /> : null}
        </p>
      ) : null}
    </>
  );
}
