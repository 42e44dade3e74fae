import { z } from 'zod';
import { cleanLine, cleanParagraphs } from '../../clean-text';
import { PRIORITY_AUDIENCES } from '../../priority-audiences';
import { checkContact, contactFields, keepContact } from '../author-contact';
import { IDEA_LIMITS } from '../idea';

const NAME_LENGTH = 80;
const CODE_LENGTH = 60;
/** As the database keeps it. */
export const NEED_LENGTH = 2_000;

/** What is copied from a card, as it is typed. Messages are keys of "ideas", "authorContact" and "cards". */
export function copyInput(types: readonly string[]) {
  return z
    .object({
      title: text(cleanLine).pipe(z.string().min(1, 'titleMissing').max(IDEA_LIMITS.title, 'titleTooLong')),
      description: text(cleanParagraphs).pipe(
        z.string().min(1, 'descriptionMissing').max(IDEA_LIMITS.description, 'descriptionTooLong'),
      ),
      statedNeed: text(cleanParagraphs).pipe(z.string().max(NEED_LENGTH, 'needTooLong')),
      audiences: z
        .array(z.enum(PRIORITY_AUDIENCES, 'audienceUnknown'))
        .transform((list) => [...new Set(list)]),
      speakerType: z.string('speakerMissing').refine((slug) => types.includes(slug), 'speakerMissing'),
      speakerFirstName: text(cleanLine).pipe(z.string().max(NAME_LENGTH, 'firstNameTooLong')),
      formId: z.uuid().nullable().catch(null),
      /** Of the card, where one stands on the picture. */
      code: text(cleanLine).transform((typed) => typed.slice(0, CODE_LENGTH)),
      ...contactFields,
    })
    .superRefine(checkContact)
    .transform(keepContact);
}

export type CopyInput = z.output<ReturnType<typeof copyInput>>;

function text(clean: (typed: string) => string) {
  return z
    .string()
    .optional()
    .transform((typed) => clean(typed ?? ''));
}
