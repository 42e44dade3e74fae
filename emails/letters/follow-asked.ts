import type { Letter } from '../letter';
import type { LetterFrame } from '../letter-frame';

/** Asks whether somebody really wants to hear of ideas: the only letter that an address gets before it says so. */
export function followAsked({ frame, url }: { frame: LetterFrame; url: string }): Letter {
  const { words } = frame;
  const text = words.followAsked;
  return {
    subject: text.subject,
    preview: text.lead,
    title: text.title,
    paragraphs: [text.lead, text.how],
    changes: [],
    facts: [],
    actions: [{ label: words.actions.confirmFollowing, url }],
    notes: [text.hours, text.notYou],
  };
}
