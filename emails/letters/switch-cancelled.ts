import { fill } from '~/i18n/fill';
import type { Letter } from '../letter';
import { callFacts, type PlaceProps, whenAndWhereFacts, whoFact } from '../place-facts';

export interface SwitchCancelledProps extends PlaceProps {
  reason: string;
  othersUrl: string;
}

export function switchCancelled(props: SwitchCancelledProps): Letter {
  const { words } = props.frame;
  const text = words.switchCancelled;
  const title = props.switchTitle;
  const reason = props.reason === '' ? [] : [{ label: words.facts.reason, value: props.reason }];
  return {
    subject: fill(text.subject, { title }),
    preview: fill(text.lead, { title }),
    title: text.title,
    paragraphs: [fill(text.lead, { title }), text.sorry],
    changes: [],
    facts: [
      ...reason,
      ...whoFact(props),
      ...whenAndWhereFacts({ ...props, howToCome: '' }),
      ...callFacts(props),
    ],
    actions: [{ label: words.actions.seeOthers, url: props.othersUrl }],
    notes: [text.others],
  };
}
