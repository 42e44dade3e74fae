import { useI18n } from '~/i18n/i18n-context';
import type { MyDataView } from './my-data-view';

/** What was written or is to be said to somebody; the words unfold. */
export function MyDataMessages({ messages }: Pick<MyDataView, 'messages'>) {
  const text = useI18n().words.myData;
  return (
    <section className="mt-10" aria-labelledby="messages">
      <h2 id="messages">{text.sections.messages}</h2>
      {messages.length === 0 ? <p className="mt-2">{text.messagesNone}</p> : null}
      <ul className="mt-3 grid list-none gap-3 p-0">
        {messages.map((message) => (
          <li key={message.id} className="card">
            <p className="font-semibold">{message.title}</p>
            <p className="text-soft wrap-anywhere">{message.about}</p>
            {message.text ? (
              <details>
                <summary className="tap cursor-pointer underline">{text.messageText}</summary>
                <p className="mt-2 font-semibold">{message.subject}</p>
                <p className="mt-2 whitespace-pre-line wrap-anywhere">{message.text}</p>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
