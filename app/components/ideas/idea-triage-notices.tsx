import { isBoardColumn } from '~/domain/ideas/idea';
import { columnName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Notice } from '~/ui/notice';
import { useWording } from '../vocabulary/wording-context';
import { type AuthorReach, authorTold } from './author-told';

/** Who changed the idea meanwhile ('' where nobody of the team did), and the column where it is. */
export interface StaleFacts {
  who: string;
  where: string;
}

export interface TriageNoticesProps {
  stale: StaleFacts | null;
  contact: AuthorReach | null;
}

/** What to know before deciding: that the idea has moved, and how its author will hear. */
export function TriageNotices({ stale, contact }: TriageNoticesProps) {
  const { words } = useI18n();
  const wording = useWording();
  const text = words.triage;
  const column = isBoardColumn(stale?.where) ? columnName(wording, stale.where) : '';
  return (
    <>
      {stale ? (
        <Notice tone="warning" title={text.stale.title} role="alert" takesFocus>
          <p>
            {stale.who
              ? fill(text.stale.who, { who: stale.who, column })
              : fill(text.stale.unknown, { column })}
          </p>
          <p>{text.stale.kept}</p>
        </Notice>
      ) : null}
      <Notice title={text.author.title}>
        <p>{authorTold(text.author, contact)}</p>
      </Notice>
    </>
  );
}
