import { fill } from '~/i18n/fill';
import type { Letter } from '../letter';
import { codeFact, factsOfPlace, keepCode, type PlaceProps, placeActions } from '../place-facts';

export function registrationConfirmed(props: PlaceProps): Letter {
  const { words } = props.frame;
  const text = words.registrationConfirmed;
  const title = props.switchTitle;
  return {
    subject: fill(text.subject, { title }),
    preview: `${props.when}. ${props.where}`,
    title: text.title,
    paragraphs: [fill(text.lead, { title }), ...(props.withCalendar ? [text.calendar] : []), keepCode(props)],
    code: codeFact(words, props.shortCode),
    changes: [],
    facts: factsOfPlace(props),
    actions: placeActions(props),
    notes: [text.cannotCome],
  };
}
