import { z } from 'zod';
import { cleanLine, cleanParagraphs } from '../clean-text';
import { readPhoneNumber } from '../phone-number';
import { PRIORITY_AUDIENCES } from '../priority-audiences';
import { IDEA_LIMITS } from './idea';

const NAME_LENGTH = 80;
const EMAIL_LENGTH = 254;

/**
 * An idea as somebody types it. Messages are keys of the dictionary section "ideas".
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
      authorContact: z.enum(['email', 'phone', 'none'], 'contactUnknown').catch('none'),
      authorEmail: text(cleanLine),
      authorPhone: text(cleanLine),
      formId: z.uuid().nullable().catch(null),
    })
    .superRefine((input, check) => {
      if (input.authorContact === 'email' && !isEmail(input.authorEmail))
        check.addIssue({ code: 'custom', path: ['authorEmail'], message: 'emailWrong' });
      if (input.authorContact === 'phone' && readPhone(input.authorPhone) === null)
        check.addIssue({ code: 'custom', path: ['authorPhone'], message: 'phoneWrong' });
    })
    .transform((input) => ({
      ...input,
      // What belongs to a contact that was not chosen is not kept.
      authorEmail: input.authorContact === 'email' ? input.authorEmail.toLowerCase() : null,
      authorPhone: input.authorContact === 'phone' ? readPhone(input.authorPhone) : null,
    }));
}

export type IdeaInput = z.output<ReturnType<typeof ideaInput>>;

function text(clean: (typed: string) => string) {
  return z
    .string()
    .optional()
    .transform((typed) => clean(typed ?? ''));
}

function isEmail(typed: string): boolean {
  return typed.length <= EMAIL_LENGTH && z.email().safeParse(typed).success;
}

function readPhone(typed: string): string | null {
  return readPhoneNumber(typed.slice(0, NAME_LENGTH)) ?? null;
}
