import { QUESTION_LIMITS } from '~/domain/ideas/questions/question-input';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { emptyForm, type FormState, firstValue } from '~/ui/form-state';
import { TextArea } from '~/ui/text-area';
import { ideaSayings } from '../ideas/idea-sayings';
import { Question } from './idea-questions';
import type { QuestionView } from './question-view';

export interface OpenQuestionFormsProps {
  number: number;
  /** The page of the queue to be led back to; '' where there is none. */
  queue: string;
  question: QuestionView;
  state: FormState | undefined;
}

/** A question that waits: its code, a place to write down what was said, and a way to take it back. */
export function OpenQuestionForms({ number, queue, question, state = emptyForm }: OpenQuestionFormsProps) {
  const { locale, words } = useI18n();
  const text = words.answers.ask;
  const say = ideaSayings(locale, words.answers.errors, state, QUESTION_LIMITS);
  return (
    <section className="card mt-6 max-w-2xl" aria-label={text.history}>
      <ol>
        <Question question={question} />
      </ol>
      <p>
        {fill(text.code, { code: question.code })}{' '}
        <a href={paths.replyWith(number, question.code.replace('-', ''))}>{text.page}</a>
      </p>
      <form method="post" action={paths.askAuthor(number, queue)} noValidate className="mt-4">
        <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
        <input type="hidden" name="question" value={question.id} />
        <TextArea
          name="answer"
          label={text.typed}
          need="required"
          hint={text.typedHint}
          error={say.of('answer')}
          defaultValue={firstValue(state, 'answer')}
        />
        <Button name="intent" value="answer">
          {text.note}
        </Button>
      </form>
      <form method="post" action={paths.askAuthor(number, queue)} className="mt-4">
        <input type="hidden" name="question" value={question.id} />
        <Button look="quiet" name="intent" value="withdraw">
          {text.withdraw}
        </Button>
      </form>
    </section>
  );
}
