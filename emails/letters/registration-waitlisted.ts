import { fill } from '~/i18n/fill';
import type { Letter } from '../letter';
import type { EmailWords } from '../letter-frame';
import { codeFact, factsOfPlace, type PlaceProps, placeActions } from '../place-facts';

export interface WaitlistedProps extends PlaceProps {
  /** Null once they no longer wait: the message left late. */
  wait: { position: number; reason: keyof EmailWords['waitReasons'] } | null;
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
      ...(wait ? [words.waitReasons[wait.reason]] : []),
      text.next,
      text.wait,
    ],
    code: codeFact(words, props.shortCode),
    changes: [],
    facts: [...position, ...factsOfPlace(props)],
    actions: placeActions(props),
    notes: [text.cannotCome],
  };
}
