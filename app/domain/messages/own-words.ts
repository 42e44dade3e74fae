import { z } from 'zod';
import type { Locale } from '../context';

/** What an organiser writes in place of a letter's usual subject and paragraphs; facts, links and calendar stay. */
export type OwnWords = Partial<Record<Locale, { subject: string; text: string }>>;

export const MAX_SUBJECT = 160;
export const MAX_WORDS = 4000;

const words = z.object({
  subject: z.string().trim().min(1).max(MAX_SUBJECT),
  text: z.string().trim().min(1).max(MAX_WORDS),
});

/** The words that a message's details hold under `words`. What is not whole is left out: then the usual ones hold. */
export function readOwnWords(details: unknown): OwnWords {
  const held = (details as { words?: unknown } | null | undefined)?.words;
  const found: OwnWords = {};
  for (const locale of ['fr', 'en'] as const) {
    const read = words.safeParse((held as Record<string, unknown> | null | undefined)?.[locale]);
    if (read.success) found[locale] = read.data;
  }
  return found;
}
