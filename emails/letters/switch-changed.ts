import { fill } from '~/i18n/fill';
import type { Change, Fact, Letter } from '../letter';
import { callFacts, type PlaceProps, placeActions, whenAndWhereFacts, whoFact } from '../place-facts';

export interface ChangedProps extends PlaceProps {
  /** When and where it was to be. What is the same as now is not said to have changed. */
  before: { when: string; where: string };
  /** The days, where they differ although the first and the last one do not. */
  days?: { before: string; after: string } | undefined;
}

export function switchChanged(props: ChangedProps): Letter {
  const { words } = props.frame;
  const text = words.switchChanged;
  const title = props.switchTitle;
  const changes = changesOf(props);
  return {
    subject: fill(text.subject, { title }),
    preview: changes.map((change) => change.after).join('. ') || fill(text.lead, { title }),
    title: text.title,
    paragraphs: [fill(text.lead, { title }), text.kept],
    changes,
    facts: [...whoFact(props), ...unchangedFacts(props, changes), ...callFacts(props)],
    actions: [...placeActions(props), { label: words.actions.seeSwitch, url: props.switchUrl }],
    notes: [...(props.withCalendar ? [text.calendar] : []), text.cannotCome],
  };
}

/** What is not as it was. */
export function changesOf({ frame, before, days, when, where }: ChangedProps): Change[] {
  const { facts } = frame.words;
  return [
    { label: facts.when, before: before.when, after: when },
    { label: facts.days, before: days?.before ?? '', after: days?.after ?? '' },
    { label: facts.where, before: before.where, after: where },
  ].filter((change) => change.before !== '' && change.before !== change.after);
}

/** When and where, as far as it is not told among the changes. */
export function unchangedFacts(props: PlaceProps, changes: readonly Change[]): Fact[] {
  const told = new Set(changes.map((change) => change.label));
  return whenAndWhereFacts(props).filter((fact) => !told.has(fact.label));
}
