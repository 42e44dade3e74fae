import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { MessageAct } from './message-act';
import { MessageRecipient } from './message-recipient';
import { MessageStateTag } from './message-state-tag';
import type { MessageView } from './message-view';

/** The log of messages: each leads to its text. `action` is where its buttons send. */
export function MessagesTable({ messages, action }: { messages: readonly MessageView[]; action: string }) {
  const text = useI18n().words.messages;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame as-cards" tabIndex={0} aria-label={text.caption}>
      <table>
        <caption>{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.columns.message}</th>
            <th scope="col">{text.columns.to}</th>
            <th scope="col">{text.columns.state}</th>
            <th scope="col">{text.columns.act}</th>
          </tr>
        </thead>
        <tbody>
          {messages.map((message) => (
            <Row key={message.id} message={message} action={action} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ message, action }: { message: MessageView; action: string }) {
  const { locale, words } = useI18n();
  const text = words.messages;
  const kind = text.kinds[message.kind];
  const { about } = message;
  return (
    <tr>
      <th scope="row" className="min-w-64 font-normal">
        <a
          className="font-semibold"
          href={paths.message(message.id)}
          aria-label={fill(text.read, { subject: kind })}
        >
          {kind}
        </a>
        {about ? <p>{about.title}</p> : null}
        {about?.when && message.state === 'to_tell' ? <p>{about.when}</p> : null}
        {message.reason !== '' ? <p className="text-sm">{message.reason}</p> : null}
        <p className="text-sm text-soft">{message.date}</p>
      </th>
      <td className="min-w-44" data-label={text.columns.to}>
        <MessageRecipient message={message} />
      </td>
      <td className="min-w-32" data-label={text.columns.state}>
        <MessageStateTag state={message.state} />
        {message.attempts > 1 ? (
          <p className="text-sm">{plural(locale, text.attempts, message.attempts)}</p>
        ) : null}
      </td>
      <td>
        <MessageAct message={message} action={action} />
      </td>
    </tr>
  );
}
