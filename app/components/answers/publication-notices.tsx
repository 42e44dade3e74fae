import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export type LeftReason = 'changed' | 'already' | 'withdrawn' | 'off-board' | 'column-retired' | 'not-found';

export interface PublicationNoticesProps {
  /** What the last click published; null where there was none. */
  published: readonly { number: number; title: string }[] | null;
  left: readonly { title: string; reason: LeftReason }[];
  isWithdrawn: boolean;
  isNothingTicked: boolean;
}

/** What the last click did, and what it left as it was. */
export function PublicationNotices({
  published,
  left,
  isWithdrawn,
  isNothingTicked,
}: PublicationNoticesProps) {
  const { locale, words } = useI18n();
  const text = words.answers.decisions;
  if (isNothingTicked)
    return (
      <Notice tone="warning" role="alert">
        <p>{text.nothingTicked}</p>
      </Notice>
    );
  if (isWithdrawn)
    return (
      <DoneNotice title={text.withdrawn}>
        <p>{text.withdrawnText}</p>
      </DoneNotice>
    );
  if (published === null) return null;
  return (
    <>
      <DoneNotice title={plural(locale, text.published, published.length)}>
        <p>
          {text.publishedText} <a href={paths.answers()}>{text.seeAnswers}</a>
        </p>
        <ul>
          {published.map(({ number, title }) => (
            <li key={number}>
              <a href={paths.idea(number)} dir="auto">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </DoneNotice>
      {left.length > 0 ? (
        <Notice tone="warning" title={plural(locale, text.left, left.length)}>
          <ul>
            {left.map(({ title, reason }) => (
              <li key={title + reason}>{fill(text.leftWhy[reason], { title })}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}
