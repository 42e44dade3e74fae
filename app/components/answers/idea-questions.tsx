import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Tag } from '~/ui/tag';
import type { QuestionView } from './question-view';

/** What was asked of the author of an idea, and what they answered: staff only. */
export function IdeaQuestions(props: {
  number: number;
  questions: readonly QuestionView[];
  /** The page of the queue to be led back to; '' where there is none. */
  queue: string;
}) {
  const { number, questions, queue } = props;
  const text = useI18n().words.answers.ask;
  return (
    <section className="card mb-8" aria-labelledby="questions">
      <h2 id="questions" className="text-xl">
        {text.history}
      </h2>
      {questions.length === 0 ? <p className="text-soft">{text.none}</p> : null}
      <ol className="grid gap-4">
        {questions.map((question) => (
          <Question key={question.id} question={question} />
        ))}
      </ol>
      <a className="tap" href={paths.askAuthor(number, queue)}>
        {text.open}
      </a>
    </section>
  );
}

/** One question with its answer, or for how long it has waited. */
export function Question({ question }: { question: QuestionView }) {
  const text = useI18n().words.answers.ask;
  const { words, askedOn, askedBy, age, answer, answeredOn, answeredBy, isWithdrawn } = question;
  return (
    <li className="border-l-4 border-line pl-4">
      <p className="text-sm text-soft">{fill(text.asked, { day: askedOn, who: askedBy })}</p>
      <p className="whitespace-pre-line font-semibold" dir="auto">
        {words}
      </p>
      {isWithdrawn ? <Tag>{text.withdrawn}</Tag> : null}
      {answer === '' && !isWithdrawn ? <Tag hue="warn">{fill(text.waits, { age })}</Tag> : null}
      {answer === '' ? null : (
        <>
          <p className="whitespace-pre-line" dir="auto">
            {answer}
          </p>
          <p className="text-sm text-soft">
            {fill(text.answered, { day: answeredOn })}{' '}
            {answeredBy === '' ? text.byAuthor : fill(text.typedBy, { who: answeredBy })}
          </p>
        </>
      )}
    </li>
  );
}
