import type { PriorityAudience } from '~/domain/priority-audiences';
import { OPEN_ANCHOR } from '~/domain/triage/queue-query';
import { columnName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Facts } from '~/ui/facts';
import { useWording } from '../vocabulary/wording-context';
import { ZoneTag } from '../zones/zone-tag';
import { AssignForm } from './assign-form';
import { IdeaActions } from './idea-actions';
import type { OpenIdea as Idea, StaffChoice } from './queue-line';

export interface OpenIdeaProps {
  idea: Idea;
  staff: readonly StaffChoice[];
  /** This page, to be led back to. */
  back: string;
  listHref: string;
  /** What was just done, read here: the page opens on this idea. */
  said: React.ReactNode;
  children?: React.ReactNode;
}

const TITLE = 'idee-ouverte';

/** One idea beside the list: its words, who takes care of it, and what leads to a decision. */
export function OpenIdea({ idea, staff, back, listHref, said, children }: OpenIdeaProps) {
  const { words } = useI18n();
  const text = words.triageQueue;
  return (
    <article id={OPEN_ANCHOR} className="queue-open card" tabIndex={-1} aria-labelledby={TITLE}>
      <p className="queue-back">
        <a className="tap" href={listHref}>
          {text.backToList}
        </a>
      </p>
      {said}
      <nav className="queue-steps" aria-label={text.open}>
        <Step href={idea.previousHref} label={text.actions.previous} letter={text.keys.previous} rel="prev" />
        <Step href={idea.nextHref} label={text.actions.next} letter={text.keys.next} rel="next" />
      </nav>
      <p className="text-sm text-soft">{fill(text.number, { number: idea.number })}</p>
      <h2 id={TITLE} dir="auto">
        {idea.title}
      </h2>
      <p className="whitespace-pre-line text-lg" dir="auto">
        {idea.description}
      </p>
      <IdeaFacts idea={idea} />
      <IdeaActions number={idea.number} back={back} />
      <AssignForm idea={idea} staff={staff} back={back} />
      {children}
    </article>
  );
}

function Step(props: { href: string | null; label: string; letter: string; rel: 'prev' | 'next' }) {
  if (props.href === null) return null;
  return (
    <a className="button button-secondary" href={props.href} rel={props.rel} data-key={props.letter}>
      {props.label}
    </a>
  );
}

function IdeaFacts({ idea }: { idea: Idea }) {
  const { locale, words } = useI18n();
  const { ideas: named, triageQueue: text, switches } = words;
  const wording = useWording();
  const who = idea.firstName
    ? fill(named.whoNamed, { name: idea.firstName, type: idea.speaker })
    : idea.speaker;
  const audiences = idea.audiences.map((slug) => switches.audiences[slug as PriorityAudience] ?? slug);
  return (
    <Facts
      facts={[
        { label: named.who, value: who },
        { label: named.forWhom, value: audiences.length > 0 ? audiences.join(', ') : named.everyone },
        ...(idea.statedNeed ? [{ label: text.files.columns.statedNeed, value: idea.statedNeed }] : []),
        { label: named.where, value: <a href={paths.switchEvent(idea.switchSlug)}>{idea.switchTitle}</a> },
        { label: named.zone, value: <ZoneTag zone={idea.zone} /> },
        { label: named.state, value: columnName(wording, idea.column) },
        { label: text.filters.age, value: plural(locale, text.age, idea.days) },
        ...(idea.supports > 0
          ? [{ label: text.files.columns.supports, value: plural(locale, text.supports, idea.supports) }]
          : []),
      ]}
    />
  );
}
