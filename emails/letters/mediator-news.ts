import { plural } from '~/i18n/plural';
import type { Letter } from '../letter';
import type { LetterFrame } from '../letter-frame';

export interface MediatorNewsProps {
  frame: LetterFrame;
  /** How many people something is to be told to. */
  count: number;
  organization: string;
  /** The page that says what to tell to whom. */
  url: string;
}

/** Tells a mediator that there is something to tell. It names nobody: mailboxes are shared in small organizations. */
export function mediatorNews({ frame, count, organization, url }: MediatorNewsProps): Letter {
  const { words, locale } = frame;
  const text = words.mediatorNews;
  const lead = plural(locale, text.lead, count, { organization });
  return {
    subject: plural(locale, text.subject, count),
    preview: lead,
    title: text.title,
    paragraphs: [lead, text.how],
    changes: [],
    facts: [],
    actions: [{ label: words.actions.seeNews, url }],
    notes: [text.noNames],
  };
}
