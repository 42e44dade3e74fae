import type { MessageChannel, MessageKind, MessageState } from '~/domain/messages/message-kinds';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { MessageStateTag } from '../messages/message-state-tag';

export interface PersonMessage {
  id: string;
  kind: MessageKind;
  channel: MessageChannel;
  state: MessageState;
  /** When it was owed. */
  when: string;
}

/** What was written to somebody or is to be told. @param mayRead their text too */
export function PersonMessages({
  messages,
  mayRead,
}: {
  messages: readonly PersonMessage[];
  mayRead: boolean;
}) {
  const { messages: text, person } = useI18n().words;
  return (
    <section className="mt-10" aria-labelledby="messages-title">
      <h3 id="messages-title">{person.messagesTitle}</h3>
      {messages.length === 0 ? (
        <p className="mt-2">{person.messagesNone}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="table-frame as-cards mt-4" tabIndex={0} aria-label={text.caption}>
          <table className="text-sm">
            <caption>{text.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{text.columns.message}</th>
                <th scope="col">{text.channel}</th>
                <th scope="col">{text.columns.state}</th>
                <th scope="col">{text.columns.date}</th>
              </tr>
            </thead>
            <tbody>
              {messages.map(({ id, kind, channel, state, when }) => (
                <tr key={id}>
                  <th scope="row">
                    {mayRead ? (
                      <a
                        href={paths.message(id)}
                        aria-label={fill(text.read, { subject: text.kinds[kind] ?? kind })}
                      >
                        {text.kinds[kind] ?? kind}
                      </a>
                    ) : (
                      (text.kinds[kind] ?? kind)
                    )}
                  </th>
                  <td data-label={text.channel}>{text.channels[channel]}</td>
                  <td data-label={text.columns.state}>
                    <MessageStateTag state={state} />
                  </td>
                  <td data-label={text.columns.date}>{when}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
