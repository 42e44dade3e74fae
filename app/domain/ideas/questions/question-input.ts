import { z } from 'zod';
import { cleanParagraphs } from '../../clean-text';

/** Most letters of what is asked, and of what is answered. */
export const QUESTION_LIMITS = { words: 600, answer: 2_000 } as const;

const typed = z
  .string()
  .optional()
  .transform((text) => cleanParagraphs(text ?? ''));

/** What the team asks. Messages are keys of the dictionary section "answers". */
export const questionInput = z.object({
  words: typed.pipe(z.string().min(1, 'questionMissing').max(QUESTION_LIMITS.words, 'questionTooLong')),
});

/** What an author answers, or what the team writes down of it. */
export const questionAnswer = z.object({
  answer: typed.pipe(z.string().min(1, 'answerMissing').max(QUESTION_LIMITS.answer, 'answerTooLong')),
});
