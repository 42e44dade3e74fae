import { fill } from '~/i18n/fill';
import type { Letter } from '../letter';
import { codeFact, factsOfPlace, keepCode, type PlaceProps, placeActions } from '../place-facts';

export interface AgainProps extends PlaceProps {
  status: 'confirmed' | 'waitlisted' | 'cancelled';
  /** What was asked under their name without their link: registering once more, or something with that place. */
  asked: 'register' | 'cancel' | 'change' | 'erase';
}

/** « You are registered already: here is your place. » Only the holder of the address reads it. */
export function registrationAgain(props: AgainProps): Letter {
  const { words } = props.frame;
  const text = words.registrationAgain;
  const title = props.switchTitle;
  return {
    subject: fill(text.subject, { title }),
    preview: text.asked[props.asked],
    title: text.title,
    paragraphs: [
      fill(text.lead, { title }),
      ...(props.status === 'cancelled' ? [] : [text.status[props.status]]),
      text.asked[props.asked],
      text.only,
      keepCode(props),
    ],
    code: codeFact(words, props.shortCode),
    changes: [],
    facts: factsOfPlace(props),
    actions: placeActions(props),
    notes: [text.notYou],
  };
}
