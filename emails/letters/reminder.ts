import { fill } from '~/i18n/fill';
import type { Letter } from '../letter';
import { codeFact, factsOfPlace, type PlaceProps, placeActions } from '../place-facts';

export interface ReminderProps extends PlaceProps {
  /** « lundi 24 juin 2019 ». Never "tomorrow": a letter may be a day on its way. */
  days: string;
}

/** Some days before. The calendar has it already. */
export function reminder(props: ReminderProps): Letter {
  const { words } = props.frame;
  const text = words.reminder;
  const title = props.switchTitle;
  return {
    subject: fill(text.subject, { title, days: props.days }),
    preview: `${props.when}. ${props.where}`,
    title: text.title,
    paragraphs: [fill(text.lead, { title }), text.nothing, text.atDoor],
    code: codeFact(words, props.shortCode),
    changes: [],
    facts: factsOfPlace(props),
    actions: placeActions(props),
    notes: [text.cannotCome],
  };
}
