import { QUESTION_LIMITS } from '~/domain/ideas/questions/question-input';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { emptyForm, type FormState, firstValue } from '~/ui/form-state';
import { TextArea } from '~/ui/text-area';
import { ideaSayings } from '../ideas/idea-sayings';

export interface ReplyFormProps {
  action: string;
  /** Then something is added. */
  hasAnswered: boolean;
  state: FormState | undefined;
}

/** What the author of an idea answers: one field, and nothing typed is lost. */
export function ReplyForm({ action, hasAnswered, state = emptyForm }: ReplyFormProps) {
  const { locale, words } = useI18n();
  const text = words.reply;
  const say = ideaSayings(locale, text.errors, state, QUESTION_LIMITS);
  return (
    <form method="post" action={action} noValidate className="max-w-2xl">
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      <TextArea
        name="answer"
        label={hasAnswered ? text.add : text.answer}
        need="required"
        hint={text.answerHint}
        error={say.of('answer')}
        rows={6}
        defaultValue={firstValue(state, 'answer')}
      />
      <p className="mb-4 text-soft">{text.privacy}</p>
      <Button>{text.send}</Button>
    </form>
  );
}
