import { fill } from '~/i18n/fill';
import type { Letter } from '../letter';
import { factsOfPlace, type PlaceProps } from '../place-facts';

export function registrationCancelled(props: PlaceProps): Letter {
  const { words } = props.frame;
  const text = words.registrationCancelled;
  const title = props.switchTitle;
  return {
    subject: fill(text.subject, { title }),
    preview: fill(text.lead, { title }),
    title: text.title,
    paragraphs: [fill(text.lead, { title }), ...(props.withCalendar ? [text.calendar] : [])],
    changes: [],
    facts: factsOfPlace(props),
    actions: [{ label: words.actions.seePlace, url: props.placeUrl }],
    notes: [text.back],
  };
}
