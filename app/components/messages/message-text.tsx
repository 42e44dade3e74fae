import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';
import type { MessageView } from './message-view';

export interface MessageTextProps {
  message: MessageView;
  text: string | null;
  hasHtml: boolean;
  hasCalendar: boolean;
  isHidden: boolean;
}

/** What a message says: as text, and as laid out, in a frame that can run nothing. */
export function MessageText({ message, text, hasHtml, hasCalendar, isHidden }: MessageTextProps) {
  const words = useI18n().words.messages;
  if (isHidden) return <Notice>{words.hidden}</Notice>;
  if (text === null) {
    return (
      <Notice>
        <p>{message.state === 'to_tell' ? words.notWrittenToTell : words.notWritten}</p>
        {message.callsHref ? (
          <a className="tap" href={message.callsHref}>
            {words.seeCalls}
          </a>
        ) : null}
      </Notice>
    );
  }
  return (
    <>
      {message.state === 'kept' ? <Notice>{words.keptHere}</Notice> : null}
      {hasCalendar ? <p>{words.calendarAttached}</p> : null}
      <section aria-labelledby="as-text">
        <h2 id="as-text">{words.asText}</h2>
        <pre className="card my-4 max-w-3xl font-sans whitespace-pre-wrap break-words">{text}</pre>
      </section>
      {hasHtml ? (
        <section aria-labelledby="as-html">
          <h2 id="as-html">{words.asHtml}</h2>
          <iframe
            className="card my-4 h-[60rem] w-full max-w-3xl p-0"
            title={words.asHtml}
            src={paths.messageHtml(message.id)}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
          />
        </section>
      ) : null}
    </>
  );
}
