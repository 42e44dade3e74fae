import { fill } from '~/i18n/fill';
import type { Action, Letter } from '../letter';
import { callFacts, codeFact, keepCode, type PlaceProps, placeActions, whoFact } from '../place-facts';
import { changesOf, unchangedFacts } from './switch-changed';

export interface PostponedProps extends PlaceProps {
  before: { when: string; where: string };
  /** They have a place, and have not said yet whether they keep it. */
  asks: boolean;
  /** They wait for a place: there is nothing to answer. */
  waits: boolean;
  /** Opens a page that asks to confirm: a program that follows links answers for nobody. */
  keepUrl: string;
}

/** The new date of a Switch, and the question whether one comes all the same. */
export function switchPostponed(props: PostponedProps): Letter {
  const { words } = props.frame;
  const text = words.switchPostponed;
  const title = props.switchTitle;
  const changes = changesOf(props);
  return {
    subject: fill(text.subject, { title }),
    preview: props.when,
    title: text.title,
    paragraphs: [fill(text.lead, { title }), text.sorry],
    ...(props.asks ? { question: text.question } : {}),
    code: codeFact(words, props.shortCode),
    changes,
    facts: [...whoFact(props), ...unchangedFacts(props, changes), ...callFacts(props)],
    actions: props.asks ? answersOf(props) : placeActions(props),
    notes: [
      ...(props.asks ? [text.byCode] : []),
      ...(props.waits ? [text.waits] : []),
      ...(props.withCalendar ? [text.calendar] : []),
      keepCode(props),
    ],
  };
}

function answersOf({ frame, keepUrl, cannotComeUrl, placeUrl }: PostponedProps): Action[] {
  const { actions } = frame.words;
  return [
    { label: actions.keepPlace, url: keepUrl },
    { label: actions.cannot, url: cannotComeUrl },
    { label: actions.seePlace, url: placeUrl },
  ];
}
