import type { Locale } from '~/domain/context';
import { readOwnWords } from '~/domain/messages/own-words';
import type { Letter } from '~emails/letter';

/** The letter in the team's own words, where its message carries some in this language. */
export function inOwnWords(letter: Letter, details: unknown, locale: Locale): Letter {
  const own = readOwnWords(details)[locale];
  if (!own) return letter;
  const paragraphs = own.text.split(/\n{2,}/);
  return {
    ...letter,
    subject: own.subject,
    title: own.subject,
    preview: paragraphs[0] ?? own.subject,
    paragraphs,
  };
}
