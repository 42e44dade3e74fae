import type { BoardColumn } from '~/domain/ideas/idea';
import { columnName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';
import type { PreparedSeen } from '../ideas/idea-decision-form';
import { useWording } from '../vocabulary/wording-context';

export type PreparedRefusal = 'already' | 'changed' | 'gone';

/** What is prepared for one idea, as its page shows it and its form starts with. */
export interface PreparedOfIdea extends PreparedSeen {
  column: BoardColumn;
  preparedBy: string;
  preparedOn: string;
  values: Record<string, string[]>;
}

export interface PreparedNoticeProps {
  prepared: PreparedOfIdea | null;
  isDone: boolean;
  refusal: PreparedRefusal | undefined;
}

/** That a decision waits to be published, or why it was not kept. */
export function PreparedNotice({ prepared, isDone, refusal }: PreparedNoticeProps) {
  const text = useI18n().words.answers.prepared;
  const wording = useWording();
  return (
    <>
      {refusal ? (
        <Notice tone="warning" role="alert" takesFocus>
          <p>{text[refusal]}</p>
        </Notice>
      ) : null}
      {isDone && !refusal ? (
        <DoneNotice title={text.kept}>
          <p>{text.keptText}</p>
        </DoneNotice>
      ) : null}
      {prepared ? (
        <Notice title={text.title}>
          <p>{fill(text.text, { who: prepared.preparedBy, day: prepared.preparedOn })}</p>
          <p>{fill(text.where, { column: columnName(wording, prepared.column) })}</p>
          <a className="tap" href={paths.decisions()}>
            {text.see}
          </a>
        </Notice>
      ) : null}
    </>
  );
}
