import { fill } from '~/i18n/fill';
import { formatPhone } from '~/i18n/format-phone';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { Tag } from '~/ui/tag';
import { CallBackForm } from './call-back-form';
import { CallPerson } from './call-person';
import type { CallBackProblem, CallCardView } from './calls-view';

/** One call: the number, what to say to whom, and a button for each way in which it may end. */
export function CallCard({ card, refused, today }: CallCardProps) {
  const text = useI18n().words.calls;
  return (
    <li className="card call-card">
      <CallNumber card={card} />
      <CallState card={card} />
      {card.people.map((person) => (
        <CallPerson key={person.registrationId} person={person} />
      ))}
      <div className="call-unreached no-print">
        <form method="post">
          <WhoseCall card={card} />
          <Button look="secondary" name="intent" value="no_answer">
            {text.noAnswer}
          </Button>
        </form>
        <CallBackForm at={card.at} refused={refused} today={today}>
          <WhoseCall card={card} />
        </CallBackForm>
      </div>
    </li>
  );
}

export interface CallCardProps {
  card: CallCardView;
  refused: CallBackProblem | undefined;
  /** "2026-06-16" in the Switch's zone. */
  today: string;
}

/** Everybody whom the call was for, and what the page knew of earlier calls to them. */
function WhoseCall({ card }: { card: CallCardView }) {
  return (
    <>
      {card.people.map(({ registrationId }) => (
        <input key={registrationId} type="hidden" name="registration" value={registrationId} />
      ))}
      <input type="hidden" name="seen" value={card.seen} />
    </>
  );
}

function CallNumber({ card: { phone, companion } }: { card: CallCardView }) {
  const text = useI18n().words.calls;
  if (!phone)
    return (
      <>
        <h3>{companion === '' ? text.noNumber : fill(text.metWith, { name: companion })}</h3>
        <p className="text-soft">{text.inPerson}</p>
      </>
    );
  return (
    <>
      <h3>
        <a className="call-number" href={`tel:${phone}`}>
          {formatPhone(phone)}
        </a>
      </h3>
      {companion === '' ? null : <p>{fill(text.answers, { name: companion })}</p>}
    </>
  );
}

/** Since when, how often it was tried, and what was noted last, which can be taken back. */
function CallState({ card }: { card: CallCardView }) {
  const { locale, words } = useI18n();
  const text = words.calls;
  return (
    <div className="call-state">
      {card.callBack ? <Tag hue="warn">{fill(text.callBack, { date: card.callBack })}</Tag> : null}
      {card.lastTry && card.tries > 0 ? (
        <span>{plural(locale, text.tries, card.tries, { date: card.lastTry })}</span>
      ) : null}
      {card.lastCalls.length > 0 ? (
        <form method="post">
          {card.lastCalls.map((id) => (
            <input key={id} type="hidden" name="call" value={id} />
          ))}
          <Button
            look="quiet"
            name="intent"
            value="undo"
            aria-label={fill(text.undoOf, { name: card.people[0]?.name ?? '' })}
          >
            {text.undo}
          </Button>
        </form>
      ) : null}
      <p className="text-soft">{fill(text.since, { date: card.since })}</p>
    </div>
  );
}
