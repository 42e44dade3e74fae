import { fill } from '~/i18n/fill';
import { plural } from '~/i18n/plural';
import type { Letter } from '../letter';
import type { LetterFrame } from '../letter-frame';

export interface SignInProps {
  frame: LetterFrame;
  code: string;
  linkUrl: string;
  minutes: number;
}

export function signIn({ frame, code, linkUrl, minutes }: SignInProps): Letter {
  const { words, locale } = frame;
  const text = words.signIn;
  const expires = plural(locale, text.expires, minutes);
  return {
    subject: fill(text.subject, { code }),
    preview: expires,
    title: text.title,
    paragraphs: [text.code],
    code: { label: words.facts.signInCode, value: code },
    changes: [],
    facts: [],
    actions: [{ label: words.actions.signIn, url: linkUrl }],
    notes: [text.link, expires, text.notYou],
  };
}
