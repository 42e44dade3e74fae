import type { BoardColumn } from '~/domain/ideas/idea';
import { FEWEST_TO_MERGE } from '~/domain/triage/triage-act';
import { columnName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';
import { TextArea } from '~/ui/text-area';
import { useWording } from '../vocabulary/wording-context';
import type { BulkTriageQuestionProps, BulkView } from './bulk-view';
import { LeftIdeas } from './left-ideas';
import { MergeFields } from './merge-fields';

/** What is going to change, what stays and why; nothing happens before it is confirmed. */
export function BulkTriageQuestion({ view, wrongReason }: BulkTriageQuestionProps) {
  const { locale, words } = useI18n();
  const text = words.triageQueue.bulk;
  const { fitting, left } = view.preview;
  const isMerge = view.act.kind === 'merged';
  return (
    <>
      <header className="page-head">
        <h1>{text.previewTitle}</h1>
        <p className="page-lead">{useSentence(view)}</p>
      </header>
      {fitting.length >= (isMerge ? FEWEST_TO_MERGE : 1) ? (
        <form method="post" action={paths.triageMany()} className="mb-8">
          <input type="hidden" name="geste" value={view.slug} />
          <input type="hidden" name="retour" value={view.back} />
          <input type="hidden" name="confirme" value="oui" />
          {view.act.kind === 'declined' ? (
            <TextArea
              name="reason"
              label={text.reason}
              need="required"
              hint={text.reasonHint}
              error={wrongReason ? text.reasonMissing : undefined}
              defaultValue={view.typed.reason}
            />
          ) : null}
          {isMerge ? <MergeFields view={view} wrongReason={wrongReason} /> : <ChangeList view={view} />}
          <p className="actions mt-4">
            <Button>{isMerge ? text.merge : text.confirm}</Button>
            <ButtonLink look="quiet" href={view.back}>
              {text.back}
            </ButtonLink>
          </p>
        </form>
      ) : (
        <p className="actions mb-6">
          <ButtonLink href={view.back}>{text.back}</ButtonLink>
        </p>
      )}
      {left.length > 0 ? (
        <Notice tone="warning" title={plural(locale, words.triageQueue.acts.left, left.length)}>
          <LeftIdeas left={left} />
        </Notice>
      ) : null}
    </>
  );
}

function useSentence({ act, toName, preview }: BulkView): string {
  const { locale, words } = useI18n();
  const wording = useWording();
  const text = words.triageQueue;
  const count = preview.fitting.length;
  if (count === 0) return text.acts.nothing;
  if (act.kind === 'merged')
    return count < FEWEST_TO_MERGE ? text.bulk.tooFew : plural(locale, text.bulk.willMerge, count);
  if (act.kind === 'moved')
    return plural(locale, text.bulk.willMove, count, { column: columnName(wording, act.column) });
  if (act.kind === 'declined') return plural(locale, text.bulk.willDecline, count);
  if (act.kind === 'released') return plural(locale, text.bulk.willRelease, count);
  return plural(locale, text.bulk.willAssign, count, { name: toName });
}

/** Each idea with what it is and what it will be. */
function ChangeList({ view: { act, toName, preview } }: { view: BulkView }) {
  const { words } = useI18n();
  const wording = useWording();
  const { acts, bulk, nobodyYet, declining } = words.triageQueue;
  const fromTo = (column: BoardColumn, assignee: string | null) => {
    if (act.kind === 'declined') return { before: columnName(wording, column), after: declining };
    if (act.kind === 'moved')
      return { before: columnName(wording, column), after: columnName(wording, act.column) };
    return { before: assignee ?? nobodyYet, after: toName || nobodyYet };
  };
  return (
    <ul className="grid gap-2">
      {preview.fitting.map(({ number, version, title, column, assignee }) => (
        <li key={number} className="card py-3">
          <input type="hidden" name="ids" value={`${number}.${version}`} />
          <p className="font-semibold" dir="auto">
            {fill(acts.ideaOf, { number, title })}
          </p>
          <p className="text-soft">{fill(bulk.fromTo, fromTo(column, assignee))}</p>
        </li>
      ))}
    </ul>
  );
}
