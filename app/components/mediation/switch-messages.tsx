import { formatPhone } from '~/i18n/format-phone';
import { useI18n } from '~/i18n/i18n-context';
import { CallPerson } from '../calls/call-person';
import type { CallCardView } from '../calls/calls-view';

export interface SwitchMessagesView {
  slug: string;
  title: string;
  days: string;
  cards: CallCardView[];
}

/** What to tell to whom about one Switch, with what they answer. */
export function SwitchMessages({ view }: { view: SwitchMessagesView }) {
  const text = useI18n().words.mediation.messages;
  return (
    <section aria-labelledby={`dire-${view.slug}`} className="mt-8">
      <h2 id={`dire-${view.slug}`}>{view.title}</h2>
      <p className="mb-3 text-soft">{view.days}</p>
      <ol className="call-cards">
        {view.cards.map((card) => (
          <li key={card.at} className="card call-card">
            <h3>
              {card.phone ? (
                <a className="call-number" href={`tel:${card.phone}`}>
                  {formatPhone(card.phone)}
                </a>
              ) : (
                text.inPerson
              )}
            </h3>
            {card.people.map((person) => (
              <CallPerson key={person.registrationId} person={person} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
