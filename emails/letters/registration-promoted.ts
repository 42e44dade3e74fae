import { fill } from '~/i18n/fill';
import type { Letter } from '../letter';
import { codeFact, factsOfPlace, keepCode, type PlaceProps, placeActions } from '../place-facts';

export function registrationPromoted(props: PlaceProps): Letter {
  const { words } = props.frame;
  const text = words.registrationPromoted;
  const title = props.switchTitle;
  return {
    subject: fill(text.subject, { title }),
    preview: `${text.now} ${props.when}`,
    title: text.title,
    paragraphs: [
      fill(text.lead, { title }),
      text.now,
      ...(props.withCalendar ? [words.registrationConfirmed.calendar] : []),
      keepCode(props),
    ],
    code: codeFact(words, props.shortCode),
    changes: [],
    facts: factsOfPlace(props),
    actions: placeActions(props),
    notes: [text.cannotCome],
  };
}
