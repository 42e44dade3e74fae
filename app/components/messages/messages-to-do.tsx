import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';

/** What waits for somebody: people to call or meet, messages that did not arrive. Nothing when there is nothing. */
export function MessagesToDo({ toTell, failed }: { toTell: number; failed: number }) {
  const { locale, words } = useI18n();
  const text = words.messages;
  return (
    <>
      {toTell > 0 ? (
        <Notice tone="warning" title={plural(locale, text.toTellTitle, toTell)}>
          <p>
            {text.toTellText} <a href={`${paths.messages()}?etat=to_tell`}>{text.seeToTell}</a>
          </p>
        </Notice>
      ) : null}
      {failed > 0 ? (
        <Notice tone="danger" title={plural(locale, text.failedTitle, failed)}>
          <p>
            <a className="tap" href={`${paths.messages()}?etat=failed`}>
              {text.seeFailed}
            </a>
          </p>
        </Notice>
      ) : null}
    </>
  );
}
