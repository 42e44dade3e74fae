import { z } from 'zod';
import { cleanLine, cleanParagraphs } from '../clean-text';
import { checkContact, contactFields, keepContact } from '../ideas/author-contact';
import { IDEA_LIMITS } from '../ideas/idea';
import { PRIORITY_AUDIENCES } from '../priority-audiences';
import { NEED_LENGTH } from './table-change';

const NAME_LENGTH = 80;

/**
 * An idea as typed at a table. Messages are keys of the dictionary sections "tableDesk" and "authorContact".
 * @param types slugs of the hub's stakeholder types
 */
export function capturedIdea(types: readonly string[]) {
  return z
    .object({ ...words(types), ...contactFields })
    .superRefine(checkContact)
    .transform(keepContact);
}

/** A correction that leaves how the author is told as it is. */
export function correctedWords(types: readonly string[]) {
  return z.object(words(types));
}

export type CapturedIdea = z.output<ReturnType<typeof capturedIdea>>;
export type CorrectedIdea = CapturedIdea | z.output<ReturnType<typeof correctedWords>>;

function words(types: readonly string[]) {
  return {
    title: text(cleanLine).pipe(z.string().min(1, 'titleMissing').max(IDEA_LIMITS.title, 'titleTooLong')),
    description: text(cleanParagraphs).pipe(
      z.string().min(1, 'descriptionMissing').max(IDEA_LIMITS.description, 'descriptionTooLong'),
    ),
    statedNeed: text(cleanParagraphs).pipe(z.string().max(NEED_LENGTH, 'needTooLong')),
    audiences: z.array(z.enum(PRIORITY_AUDIENCES, 'audienceUnknown')).transform((list) => [...new Set(list)]),
    speakerType: z.string('speakerMissing').refine((slug) => types.includes(slug), 'speakerMissing'),
    speakerFirstName: text(cleanLine).pipe(z.string().max(NAME_LENGTH, 'firstNameTooLong')),
  };
}

function text(clean: (typed: string) => string) {
  return z
    .string()
    .optional()
    .transform((typed) => clean(typed ?? ''));
}
