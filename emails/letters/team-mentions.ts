import { fill } from '~/i18n/fill';
import { plural } from '~/i18n/plural';
import type { Letter } from '../letter';
import type { LetterFrame } from '../letter-frame';

export interface TeamMentionsProps {
  frame: LetterFrame;
  /** Each with the page where the notes are. */
  ideas: readonly { number: number; title: string; url: string }[];
}

/** Tells somebody of the team that notes want to be read by them. What the notes say stays on their page. */
export function teamMentions({ frame, ideas }: TeamMentionsProps): Letter {
  const { words, locale } = frame;
  const text = words.teamMentions;
  const lead = plural(locale, text.lead, ideas.length);
  return {
    subject: plural(locale, text.subject, ideas.length),
    preview: lead,
    title: text.title,
    paragraphs: [lead],
    changes: [],
    facts: [],
    actions: ideas.map(({ number, title, url }) => ({ label: fill(text.idea, { number, title }), url })),
    notes: [text.private],
  };
}
