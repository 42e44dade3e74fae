import type { ReactNode } from 'react';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { AnswerView } from './answer-view';

/** What can be noted about one answer; what was noted last can be taken back. */
export function AnswerActs({ answer, children }: { answer: AnswerView; children?: ReactNode }) {
  const text = useI18n().words.answers.queue;
  const { id, name, channel, doneAt, doneBy } = answer;
  if (doneAt !== '')
    return (
      <div className="call-state">
        <p className="text-soft">
          {doneBy === '' ? fill(text.sentAt, { date: doneAt }) : fill(text.by, { who: doneBy, date: doneAt })}
        </p>
        <UndoNote answer={answer} />
      </div>
    );
  if (answer.state === 'owed' || answer.state === 'queued') return null;
  const done = DONE[channel] === undefined ? text.told : text[DONE[channel]];
  return (
    <div className="call-answers no-print">
      <form method="post">
        <input type="hidden" name="message" value={id} />
        <Button name="intent" value="told" aria-label={fill(text.toldOf, { done, name })}>
          {done}
        </Button>
      </form>
      {channel === 'letter' ? (
        <ButtonLink
          look="secondary"
          href={`${paths.answerLetters()}?message=${id}`}
          aria-label={fill(text.letterOf, { name })}
        >
          {text.letter}
        </ButtonLink>
      ) : null}
      {channel === 'phone' ? (
        <form method="post">
          <input type="hidden" name="message" value={id} />
          <input type="hidden" name="seen" value={answer.tries} />
          <Button
            look="secondary"
            name="intent"
            value="no_answer"
            aria-label={fill(text.toldOf, { done: text.noAnswer, name })}
          >
            {text.noAnswer}
          </Button>
        </form>
      ) : null}
      {children}
      <UndoNote answer={answer} />
    </div>
  );
}

const DONE: Partial<Record<AnswerView['channel'], 'sent' | 'posted'>> = { sms: 'sent', letter: 'posted' };

function UndoNote({ answer: { name, tellingId } }: { answer: AnswerView }) {
  const text = useI18n().words.answers.queue;
  if (tellingId === null) return null;
  return (
    <form method="post" className="no-print">
      <input type="hidden" name="telling" value={tellingId} />
      <Button look="quiet" name="intent" value="undo" aria-label={fill(text.undoOf, { name })}>
        {text.undo}
      </Button>
    </form>
  );
}
