import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { Tag } from '~/ui/tag';
import type { AnswerView } from '../answers/answer-view';

/** What became of ideas, to be told to the people who chose to hear it from this mediator. */
export function MediatorAnswers({ answers }: { answers: readonly AnswerView[] }) {
  const { words } = useI18n();
  const { mediation: text, queue } = words.answers;
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="idees" className="mt-8">
      <h2 id="idees">{text.title}</h2>
      <p className="text-soft">{text.lead}</p>
      <ol className="call-cards">
        {answers.map((answer) => (
          <li key={answer.id} className="card call-card">
            <h3>
              {answer.name} <Tag>{answer.age}</Tag>
            </h3>
            <p dir="auto">
              <a href={paths.idea(answer.number)}>
                {fill(queue.about, { number: answer.number, title: answer.title })}
              </a>
            </p>
            <blockquote lang={answer.locale} className="call-words" dir="auto">
              {answer.say}
            </blockquote>
            <form method="post" action={paths.myMessages()}>
              <input type="hidden" name="message" value={answer.id} />
              <Button
                name="intent"
                value="answer-told"
                aria-label={fill(queue.toldOf, { done: queue.told, name: answer.name })}
              >
                {queue.told}
              </Button>
            </form>
          </li>
        ))}
      </ol>
    </section>
  );
}
