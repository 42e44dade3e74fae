import { z } from 'zod';
import { cleanLine, cleanParagraphs } from '../../clean-text';

/** Most letters of what somebody says of an idea. */
export const COMMENT_LIMITS = { words: 1_000, firstName: 80, reportWords: 500, refusal: 500 } as const;

export const REPORT_REASONS = ['personal', 'hurtful', 'advertising', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

const typed = (clean: (text: string) => string) =>
  z
    .string()
    .optional()
    .transform((text) => clean(text ?? ''));

/** What somebody says of an idea. Messages are keys of the dictionary section "voice". */
export const commentInput = z.object({
  words: typed(cleanParagraphs).pipe(
    z.string().min(1, 'commentMissing').max(COMMENT_LIMITS.words, 'commentTooLong'),
  ),
  firstName: typed(cleanLine).pipe(z.string().max(COMMENT_LIMITS.firstName, 'firstNameTooLong')),
  formId: z.uuid().nullable().catch(null),
});
export type CommentInput = z.output<typeof commentInput>;

/** Why somebody finds an idea or a comment wrong. */
export const reportInput = z.object({
  reason: z.enum(REPORT_REASONS, 'reasonMissing'),
  words: typed(cleanParagraphs).pipe(z.string().max(COMMENT_LIMITS.reportWords, 'reportTooLong')),
  comment: z.uuid().nullable().catch(null),
  formId: z.uuid().nullable().catch(null),
});
export type ReportInput = z.output<typeof reportInput>;

/** Why a comment is not shown, for the team; '' while it is not said. */
export function readRefusal(value: unknown): string {
  return cleanParagraphs(typeof value === 'string' ? value : '').slice(0, COMMENT_LIMITS.refusal);
}
