import { fill } from '~/i18n/fill';
import type { Letter } from '../letter';
import { codeFact, factsOfPlace, keepCode, type PlaceProps, placeActions } from '../place-facts';

export interface WaitlistedProps extends PlaceProps {
  /** Which rank, and why in words. Null once they no longer wait: the message left late. */
  wait: { position: number; reason: string } | null;
}

export function registrationWaitlisted(props: WaitlistedProps): Letter {
  const { words } = props.frame;
  const text = words.registrationWaitlisted;
  const title = props.switchTitle;
  const { wait } = props;
  const position = wait
    ? [{ label: words.facts.position, value: fill(text.positionValue, { position: wait.position }) }]
    : [];
  return {
    subject: fill(text.subject, { title }),
    preview: text.next,
    title: text.title,
    paragraphs: [
      fill(text.lead, { title }),
      ...(wait ? [wait.reason] : []),
      text.next,
      text.wait,
      keepCode(props),
    ],
    code: codeFact(words, props.shortCode),
    changes: [],
    facts: [...position, ...factsOfPlace(props)],
    actions: placeActions(props),
    notes: [text.cannotCome],
  };
}
