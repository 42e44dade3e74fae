import { fill } from '~/i18n/fill';
import { formatPhone } from '~/i18n/format-phone';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { SwitchTeamHead, type SwitchTeamView } from '../organisation/switch-team-head';
import type { CallCardView } from './calls-view';

export interface CallsPaperProps {
  team: SwitchTeamView;
  cards: readonly CallCardView[];
  /** Set where there are more calls than are shown. */
  cutAt: number | null;
}

/** How often somebody is tried before another day. */
const TRIES = [1, 2, 3];

/** Everybody who is to be called, on paper: the number, what to say, and boxes for what they answer. */
export function CallsPaper({ team, cards, cutAt }: CallsPaperProps) {
  const { locale, words } = useI18n();
  const text = words.calls;
  return (
    <section aria-labelledby="calls-paper" className="calls-paper">
      <div className="no-print">
        <SwitchTeamHead team={team} here="calls" />
      </div>
      <p className="actions no-print">
        <a className="tap" href={paths.calls(team.slug)}>
          {text.paper.back}
        </a>
        <Button type="button" look="secondary" data-print hidden>
          {text.paper.print}
        </Button>
      </p>
      <p className="no-print">{text.paper.how}</p>
      <h2 id="calls-paper">{fill(text.paper.title, { title: team.title })}</h2>
      <p>{plural(locale, text.paper.lead, cards.length)}</p>
      {cutAt ? <p>{fill(text.paper.cut, { most: cutAt })}</p> : null}
      <ol>
        {cards.map((card) => (
          <PaperRow key={card.at} card={card} />
        ))}
      </ol>
      <script type="module" src="/enhance/print.js" />
    </section>
  );
}

function PaperRow({ card }: { card: CallCardView }) {
  const text = useI18n().words.calls;
  const { phone, companion, people, callBack } = card;
  const met = companion === '' ? text.noNumber : fill(text.metWith, { name: companion });
  return (
    <li className="paper-call">
      <p className="paper-number">{phone ? formatPhone(phone) : met}</p>
      {phone && companion !== '' ? <p>{fill(text.answers, { name: companion })}</p> : null}
      {callBack ? (
        <p>
          <strong>{fill(text.callBack, { date: callBack })}</strong>
        </p>
      ) : null}
      {people.map((person) => (
        <PaperPerson key={person.registrationId} person={person} />
      ))}
      <ul className="paper-boxes">
        <li>{text.paper.tries}</li>
        {TRIES.map((rank) => (
          <PaperBox key={rank} label={String(rank)} />
        ))}
        <li>{text.paper.callBack} ………………………</li>
      </ul>
    </li>
  );
}

function PaperPerson({ person }: { person: CallCardView['people'][number] }) {
  const text = useI18n().words.calls;
  return (
    <div className="paper-person">
      <h3>{person.name}</h3>
      {person.toSay.map((message) => (
        <p key={message.id} lang={person.locale} className="whitespace-pre-line">
          {message.text}
        </p>
      ))}
      <ul className="paper-boxes">
        {person.outcomes.map((outcome) => (
          <PaperBox key={outcome} label={text.outcomes[outcome]} />
        ))}
      </ul>
    </div>
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
