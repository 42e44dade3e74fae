import { fill } from '~/i18n/fill';
import { plural } from '~/i18n/plural';
import type { Letter } from '../letter';
import type { EmailWords, LetterFrame } from '../letter-frame';

export interface DigestLine {
  title: string;
  url: string;
  stage: keyof EmailWords['followDecided']['stages'];
  /** Why, in the team's own words; '' where nothing was decided. */
  reason: string;
}

export interface FollowDigestProps {
  frame: LetterFrame;
  /** Lines of each part; a part without any is not written. */
  parts: Record<(typeof PARTS)[number], DigestLine[]>;
  /** How many more there are than are told. */
  more: number;
  boardUrl: string;
  followUrl: string;
}

/** In the order of what matters most to a reader. */
const PARTS = ['ready', 'decided', 'commented', 'new'] as const;

/** Once a month: what is ready, what was decided, what is new. */
export function followDigest({ frame, parts, more, boardUrl, followUrl }: FollowDigestProps): Letter {
  const { words, locale } = frame;
  const text = words.followDigest;
  const told = PARTS.filter((part) => parts[part].length > 0);
  const count = told.reduce((sum, part) => sum + parts[part].length, more);
  return {
    subject: plural(locale, text.subject, count),
    preview: told.map((part) => text.parts[part]).join(' · '),
    title: text.title,
    paragraphs: [plural(locale, text.lead, count)],
    changes: [],
    facts: [],
    sections: told.map((part) => ({
      title: text.parts[part],
      lines: parts[part].map(({ title, url, stage, reason }) => ({
        text: title,
        note: part === 'decided' || part === 'ready' ? noteOf(frame, stage, reason) : '',
        url,
      })),
    })),
    actions: [
      { label: words.actions.seeBoard, url: boardUrl },
      { label: words.actions.stopFollowing, url: followUrl },
    ],
    notes: more > 0 ? [plural(locale, text.more, more)] : [],
  };
}

function noteOf({ words }: LetterFrame, stage: DigestLine['stage'], reason: string): string {
  const decision = words.followDecided.stages[stage];
  return reason ? fill(words.followDigest.because, { decision, reason }) : decision;
}
