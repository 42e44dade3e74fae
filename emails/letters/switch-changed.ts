import { fill } from '~/i18n/fill';
import type { Change, Letter } from '../letter';
import { callFacts, type PlaceProps, placeActions, whenAndWhereFacts, whoFact } from '../place-facts';

export interface ChangedProps extends PlaceProps {
  /** When and where it was to be. What is the same as now is not said to have changed. */
  before: { when: string; where: string };
}

export function switchChanged(props: ChangedProps): Letter {
  const { words } = props.frame;
  const text = words.switchChanged;
  const title = props.switchTitle;
  const changes = changesOf(props);
  const told = new Set(changes.map((change) => change.label));
  return {
    subject: fill(text.subject, { title }),
    preview: changes.map((change) => change.after).join('. '),
    title: text.title,
    paragraphs: [fill(text.lead, { title }), text.kept, ...(props.withCalendar ? [text.calendar] : [])],
    changes,
    facts: [
      ...whoFact(props),
      ...whenAndWhereFacts(props).filter((fact) => !told.has(fact.label)),
      ...callFacts(props),
    ],
    actions: placeActions(props),
    notes: [text.cannotCome],
  };
}

function changesOf({ frame, before, when, where }: ChangedProps): Change[] {
  const { facts } = frame.words;
  return [
    { label: facts.when, before: before.when, after: when },
    { label: facts.where, before: before.where, after: where },
  ].filter((change) => change.before !== '' && change.before !== change.after);
}
