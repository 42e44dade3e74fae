import {
  FACE_QUESTIONS,
  MOST_LETTERS,
  type SurveyProblems,
  WORD_QUESTIONS,
} from '~/domain/survey/survey-answers';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { type FormState, firstValue } from '~/ui/form-state';
import { TextArea } from '~/ui/text-area';
import { FaceQuestionField } from './face-question';

export interface SurveyFormProps {
  /** What was sent and came back. */
  sent: { values: FormState['values']; problems: SurveyProblems } | undefined;
  /** Drawn with a form that copies a sheet of paper. */
  formId?: string;
  send: string;
}

/** Three faces and a few words: nothing must be answered. */
export function SurveyForm({ sent, formId, send }: SurveyFormProps) {
  const { words } = useI18n();
  const text = words.survey;
  const state = { values: sent?.values ?? {}, errors: {} };
  const problems = sent?.problems ?? {};
  const tooLong = fill(text.tooLong, { most: MOST_LETTERS });
  const errors = [
    ...(problems.all ? [{ name: 'welcome', message: text.empty }] : []),
    ...WORD_QUESTIONS.filter((name) => problems[name]).map((name) => ({ name, message: tooLong })),
  ];
  return (
    <form method="post" noValidate>
      <ErrorSummary title={words.forms.errorsTitle} errors={errors} />
      {formId ? <input type="hidden" name="formId" value={firstValue(state, 'formId') || formId} /> : null}
      {FACE_QUESTIONS.map((question) => (
        <FaceQuestionField key={question} question={question} chosen={firstValue(state, question)} />
      ))}
      {WORD_QUESTIONS.map((question) => (
        <TextArea
          key={question}
          name={question}
          label={text.questions[question]}
          need="optional"
          rows={3}
          defaultValue={firstValue(state, question)}
          error={problems[question] ? tooLong : undefined}
        />
      ))}
      <Button>{send}</Button>
    </form>
  );
}
