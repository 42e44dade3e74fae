import { fill } from '~/i18n/fill';
import { formatPhone } from '~/i18n/format-phone';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import type { AnswerView } from './answer-view';

const TRIES = [1, 2, 3];

/** Authors to call, on paper: the number, what to say, and boxes for what came of it. */
export function AnswersPaper({ answers }: { answers: readonly AnswerView[] }) {
  const { locale, words } = useI18n();
  const text = words.answers.queue;
  return (
    <section aria-labelledby="answers-paper" className="calls-paper">
      <p className="actions no-print">
        <a className="tap" href={paths.answers()}>
          {text.paper.back}
        </a>
        <Button type="button" look="secondary" data-print hidden>
          {text.paper.print}
        </Button>
      </p>
      <h1 id="answers-paper">{text.paper.title}</h1>
      <p>{plural(locale, text.paper.lead, answers.length)}</p>
      <ol>
        {answers.map((answer) => (
          <li key={answer.id} className="paper-call">
            <p className="paper-number">{answer.phone ? formatPhone(answer.phone) : ''}</p>
            <div className="paper-person">
              <h2>{answer.name}</h2>
              <p>{fill(text.about, { number: answer.number, title: answer.title })}</p>
              <p lang={answer.locale} className="whitespace-pre-line">
                {answer.say}
              </p>
              <ul className="paper-boxes">
                <PaperBox label={text.told} />
                <li>{text.paper.tries}</li>
                {TRIES.map((rank) => (
                  <PaperBox key={rank} label={String(rank)} />
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
      <script type="module" src="/enhance/print.js" />
    </section>
  );
}

function PaperBox({ label }: { label: string }) {
  return (
    <li>
      <span className="paper-box" aria-hidden="true" />
      {label}
    </li>
  );
}
