import type { CallOutcome } from '~/domain/calls/call-outcomes';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button, type ButtonLook } from '~/ui/button';
import { Tag } from '~/ui/tag';
import type { CallPersonView } from './calls-view';

const TONES = { confirmed: 'good', waitlisted: 'warn', cancelled: 'plain' } as const;
const LOOKS: Partial<Record<CallOutcome, ButtonLook>> = { confirmed: 'primary', cancelled: 'danger' };

/** Somebody to be told something: what to say, and what they answered. */
export function CallPerson({ person }: { person: CallPersonView }) {
  const { locale, words } = useI18n();
  const text = words.calls;
  const { name, status, outcomes } = person;
  return (
    <section className="call-person" aria-label={fill(text.sayLabel, { name })}>
      <h4>
        {name} <Tag hue={TONES[status]}>{words.organisation.people.statuses[status]}</Tag>
      </h4>
      {person.isEmailRefused ? <p className="text-soft">{text.emailRefused}</p> : null}
      {person.locale !== locale && person.locale === 'en' ? (
        <p className="text-soft">{text.inEnglish}</p>
      ) : null}
      {person.toSay.map((message) => (
        <blockquote key={message.id} lang={person.locale} className="call-words">
          {message.text}
        </blockquote>
      ))}
      <form method="post" aria-label={fill(text.answerOf, { name })} className="call-answers">
        <input type="hidden" name="registration" value={person.registrationId} />
        {person.toSay.map(({ id }) => (
          <input key={id} type="hidden" name="message" value={id} />
        ))}
        {outcomes.map((outcome) => (
          <Button
            key={outcome}
            look={LOOKS[outcome] ?? (outcomes.includes('confirmed') ? 'secondary' : 'primary')}
            name="intent"
            value={outcome}
            aria-label={fill(text.outcomeFor, { outcome: text.outcomes[outcome], name })}
          >
            {text.outcomes[outcome]}
          </Button>
        ))}
      </form>
    </section>
  );
}
