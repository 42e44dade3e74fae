import { COMMENT_LIMITS, REPORT_REASONS } from '~/domain/ideas/comments/comment-input';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ChoiceGroup } from '~/ui/choice-group';
import { ErrorSummary } from '~/ui/error-summary';
import { type FormState, firstValue } from '~/ui/form-state';
import { TextArea } from '~/ui/text-area';
import { ideaSayings } from '../ideas/idea-sayings';

export interface ReportFormProps {
  number: number;
  /** The comment that is reported; null for the idea itself. */
  comment: { id: string; words: string } | null;
  formId: string;
  state: FormState;
}

/** What somebody finds wrong. */
export function ReportForm({ number, comment, formId, state }: ReportFormProps) {
  const { locale, words } = useI18n();
  const text = words.voice.report;
  const say = ideaSayings(locale, words.voice.errors, state, COMMENT_LIMITS);
  const to = comment ? `${paths.reportIdea(number)}?commentaire=${comment.id}` : paths.reportIdea(number);
  return (
    <form method="post" action={to} noValidate>
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      <input type="hidden" name="formId" value={firstValue(state, 'formId') || formId} />
      {comment ? (
        <p className="mb-6">
          {text.aboutComment}
          <q dir="auto" className="moderation-words block">
            {comment.words}
          </q>
        </p>
      ) : null}
      <ChoiceGroup
        kind="radio"
        name="reason"
        label={text.reason}
        need="required"
        error={say.of('reason')}
        choices={REPORT_REASONS.map((value) => ({ value, label: text.reasons[value] }))}
        chosen={state.values.reason ?? []}
      />
      <TextArea
        name="words"
        label={text.words}
        need="optional"
        hint={text.wordsHint}
        error={say.of('words')}
        defaultValue={firstValue(state, 'words')}
      />
      <Button>{text.send}</Button>
    </form>
  );
}
