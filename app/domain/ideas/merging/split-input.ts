import { z } from 'zod';
import { cleanLine, cleanParagraphs } from '../../clean-text';
import { PRIORITY_AUDIENCES } from '../../priority-audiences';
import { IDEA_LIMITS } from '../idea';

export const SPLIT_LIMITS = { fewest: 2, most: 6, need: 2_000, firstName: 80, reason: 1_000 } as const;

/** One part as it is typed. Messages are keys of the dictionary section "merging". */
export function partInput(types: readonly string[]) {
  return z.object({
    title: text(cleanLine).pipe(z.string().min(1, 'titleMissing').max(IDEA_LIMITS.title, 'titleLong')),
    description: text(cleanParagraphs).pipe(
      z.string().min(1, 'descriptionMissing').max(IDEA_LIMITS.description, 'descriptionLong'),
    ),
    statedNeed: text(cleanParagraphs).pipe(z.string().max(SPLIT_LIMITS.need, 'needLong')),
    audiences: z.array(z.enum(PRIORITY_AUDIENCES, 'audienceUnknown')).transform((list) => [...new Set(list)]),
    speakerType: z.string('speakerMissing').refine((slug) => types.includes(slug), 'speakerMissing'),
    speakerFirstName: text(cleanLine).pipe(z.string().max(SPLIT_LIMITS.firstName, 'firstNameLong')),
  });
}

export type IdeaPart = z.output<ReturnType<typeof partInput>>;

/** Why two ideas become one, or one several: whoever proposed it reads it. */
export const reasonInput = text(cleanParagraphs).pipe(
  z.string().min(1, 'reasonMissing').max(SPLIT_LIMITS.reason, 'reasonLong'),
);

function text(clean: (typed: string) => string) {
  return z
    .string()
    .optional()
    .transform((typed) => clean(typed ?? ''));
}
