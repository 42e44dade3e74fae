import { z } from 'zod';
import { cleanLine, cleanParagraphs } from '../clean-text';
import { PRIORITY_AUDIENCES } from '../priority-audiences';
import { checkContact, contactFields, keepContact } from './author-contact';
import { IDEA_LIMITS } from './idea';

const NAME_LENGTH = 80;

/**
 * An idea as somebody types it. Messages are keys of the dictionary sections "ideas" and "authorContact".
 * @param types slugs of the hub's stakeholder types
 */
export function ideaInput(types: readonly string[]) {
  return z
    .object({
      title: text(cleanLine).pipe(z.string().min(1, 'titleMissing').max(IDEA_LIMITS.title, 'titleTooLong')),
      description: text(cleanParagraphs).pipe(
        z.string().min(1, 'descriptionMissing').max(IDEA_LIMITS.description, 'descriptionTooLong'),
      ),
      audiences: z
        .array(z.enum(PRIORITY_AUDIENCES, 'audienceUnknown'))
        .transform((list) => [...new Set(list)]),
      speakerType: z.string('speakerMissing').refine((slug) => types.includes(slug), 'speakerMissing'),
      speakerFirstName: text(cleanLine).pipe(z.string().max(NAME_LENGTH, 'firstNameTooLong')),
      ...contactFields,
      formId: z.uuid().nullable().catch(null),
    })
    .superRefine(checkContact)
    .transform(keepContact);
}

export type IdeaInput = z.output<ReturnType<typeof ideaInput>>;

function text(clean: (typed: string) => string) {
  return z
    .string()
    .optional()
    .transform((typed) => clean(typed ?? ''));
}
