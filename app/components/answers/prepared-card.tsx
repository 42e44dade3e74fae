import { columnName, formName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';
import { Tag } from '~/ui/tag';
import { useWording } from '../vocabulary/wording-context';
import type { PreparedView } from './prepared-view';

/** One prepared decision, read again before it is published: what it says in public, to whom, and how. */
export function PreparedCard({ prepared }: { prepared: PreparedView }) {
  const text = useI18n().words.answers.decisions;
  const wording = useWording();
  const { id, title, number, column, form, isMerged, hasMoved } = prepared;
  return (
    <li className="card prepared-card">
      <div className="answer-head">
        <input
          type="checkbox"
          className="answer-pick"
          form="publish"
          name="decision"
          value={prepared.seen}
          defaultChecked={!isMerged && !hasMoved}
          aria-label={fill(text.tick, { title })}
          data-counted="publish"
        />
        <h2 id={`decision-${id}`} dir="auto" className="text-xl">
          <a className="tap" href={paths.triageIdea(number)}>
            {title}
          </a>
        </h2>
      </div>
      <p className="text-soft">{prepared.switchTitle}</p>
      <p className="flex flex-wrap gap-2">
        <Tag hue="good">{fill(text.becomes, { column: columnName(wording, column) })}</Tag>
        {form ? <Tag>{fill(text.form, { form: formName(wording, form) })}</Tag> : null}
      </p>
      {isMerged ? <Notice tone="warning">{text.merged}</Notice> : null}
      {hasMoved && !isMerged ? <Notice tone="warning">{text.moved}</Notice> : null}
      <PreparedWords prepared={prepared} />
      <p className="text-sm text-soft">
        {fill(text.preparedBy, { who: prepared.preparedBy, day: prepared.preparedOn })}
      </p>
      <PreparedActs prepared={prepared} />
    </li>
  );
}

function PreparedWords({ prepared }: { prepared: PreparedView }) {
  const text = useI18n().words.answers.decisions;
  const isTold = prepared.authors.some(({ by }) => by !== 'none');
  return (
    <div className="prepared-words">
      <div>
        <h3>{text.reason}</h3>
        <p className="whitespace-pre-line" dir="auto">
          {prepared.reason}
        </p>
      </div>
      <div>
        <h3>{text.answer}</h3>
        {prepared.answers.map((answer) => (
          <blockquote key={answer.locale} lang={answer.locale} className="call-words" dir="auto">
            {answer.text}
          </blockquote>
        ))}
      </div>
      <div>
        <h3>{text.tells}</h3>
        <ul>
          {prepared.authors.map(({ key, name, by, idea }) => (
            <li key={key}>
              {fill(text.by[by], { name })}
              {idea === '' ? null : `, ${fill(text.ofIdea, { title: idea })}`}
            </li>
          ))}
        </ul>
        {isTold ? null : <Notice tone="warning">{text.nobodyTold}</Notice>}
      </div>
    </div>
  );
}

function PreparedActs({ prepared: { number, title, seen } }: { prepared: PreparedView }) {
  const text = useI18n().words.answers.decisions;
  return (
    <div className="actions">
      <ButtonLink
        look="secondary"
        href={`${paths.triageIdea(number)}#decide`}
        aria-label={fill(text.editOf, { title })}
      >
        {text.edit}
      </ButtonLink>
      <form method="post" action={paths.decisions()}>
        <input type="hidden" name="decision" value={seen} />
        <Button look="quiet" name="intent" value="withdraw" aria-label={fill(text.withdrawOf, { title })}>
          {text.withdraw}
        </Button>
      </form>
    </div>
  );
}
