import type { ReactNode } from 'react';
import { fill } from '~/i18n/fill';
import { formatPhone } from '~/i18n/format-phone';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Tag } from '~/ui/tag';
import { AnswerActs } from './answer-acts';
import type { AnswerView } from './answer-view';
import { SmsToCopy } from './sms-to-copy';

export interface AnswerCardProps {
  answer: AnswerView;
  /** It can be ticked with others. */
  isPicked: boolean;
  /** Day and hour of a call back, as they were typed and refused. */
  children?: ReactNode;
}

/** One answer: for whom, how, since when, what to say, and what came of it. */
export function AnswerCard({ answer, isPicked, children }: AnswerCardProps) {
  const text = useI18n().words.answers.queue;
  const { at, id, name, number, title, sms } = answer;
  return (
    <li className="card call-card answer-card">
      <div className="answer-head">
        {isPicked ? (
          <input
            type="checkbox"
            className="answer-pick"
            form="several"
            name="message"
            value={id}
            aria-label={fill(text.pick, { name })}
          />
        ) : null}
        <h3 id={`answer-${at}`}>{name}</h3>
        <AnswerTags answer={answer} />
      </div>
      <p>
        <a href={paths.triageIdea(number)} dir="auto">
          {fill(text.about, { number, title })}
        </a>
      </p>
      <Whereto answer={answer} />
      {sms ? (
        <SmsToCopy at={at} name={name} sms={sms} locale={answer.locale} />
      ) : (
        <blockquote lang={answer.locale} className="call-words" dir="auto">
          {answer.say}
        </blockquote>
      )}
      <AnswerActs answer={answer}>{children}</AnswerActs>
    </li>
  );
}

function AnswerTags({ answer }: { answer: AnswerView }) {
  const { words } = useI18n();
  const { channels, queue: text } = words.answers;
  return (
    <p className="flex flex-wrap gap-2">
      <Tag hue="azure">{channels[answer.channel]}</Tag>
      {answer.kind !== 'idea-decided' ? <Tag>{text.kinds[answer.kind]}</Tag> : null}
      {answer.doneAt === '' ? <Tag>{answer.age}</Tag> : null}
      {answer.callBack === '' ? null : <Tag hue="warn">{fill(text.callBack, { date: answer.callBack })}</Tag>}
    </p>
  );
}

/** The number, the address or the name that the answer goes to, and what happened on the way. */
function Whereto({ answer }: { answer: AnswerView }) {
  const { locale, words } = useI18n();
  const text = words.answers.queue;
  const { channel, phone, email, address, mediator, tries, lastTry, state } = answer;
  return (
    <>
      {phone ? (
        <p>
          <a className="call-number" href={channel === 'sms' ? `sms:${phone}` : `tel:${phone}`}>
            {formatPhone(phone)}
          </a>
        </p>
      ) : null}
      {email ? <p className="break-all text-soft">{email}</p> : null}
      {channel === 'letter' ? (
        <p className="whitespace-pre-line">{address.join('\n') || text.noAddress}</p>
      ) : null}
      {channel === 'mediator' ? <p>{fill(text.viaMediator, { name: mediator })}</p> : null}
      {state === 'failed' ? <p>{text.failed}</p> : null}
      {state === 'kept' ? <p>{text.kept}</p> : null}
      {answer.isInstead ? <p>{text.instead}</p> : null}
      {answer.isCorrection ? <p>{text.correction}</p> : null}
      {tries > 0 && answer.callBack === '' ? (
        <p>{plural(locale, text.tries, tries, { date: lastTry })}</p>
      ) : null}
    </>
  );
}
