import { fill } from '~/i18n/fill';
import type { Letter } from '../letter';
import type { LetterFrame } from '../letter-frame';

export interface IdeaProps {
  frame: LetterFrame;
  ideaTitle: string;
  ideaUrl: string;
}

export function ideaReceived({ frame, ideaTitle, ideaUrl }: IdeaProps): Letter {
  const { words } = frame;
  const text = words.ideaReceived;
  return {
    subject: fill(text.subject, { idea: ideaTitle }),
    preview: text.next,
    title: text.title,
    paragraphs: [fill(text.lead, { idea: ideaTitle }), text.next, text.answer],
    changes: [],
    facts: [],
    actions: [{ label: words.actions.seeIdea, url: ideaUrl }],
    notes: [],
  };
}
