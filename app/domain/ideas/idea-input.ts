import { isValidPhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';
import { PRIORITY_AUDIENCES } from '../priority-audiences';
import { oneLine, severalLines } from './typed-text';

export const TITLE_LENGTH = 160;
export const DESCRIPTION_LENGTH = 4_000;
const NAME_LENGTH = 80;
const EMAIL_LENGTH = 254;

/**
 * An idea as somebody types it. Messages are keys of the dictionary section "ideas".
 * @param types slugs of the hub's stakeholder types
 */
export function ideaInput(types: readonly string[]) {
  return z
    .object({
      title: text(oneLine).pipe(z.string().min(1, 'titleMissing').max(TITLE_LENGTH, 'titleTooLong')),
      description: text(severalLines).pipe(
        z.string().min(1, 'descriptionMissing').max(DESCRIPTION_LENGTH, 'descriptionTooLong'),
      ),
      audiences: z
        .array(z.enum(PRIORITY_AUDIENCES, 'audienceUnknown'))
        .transform((list) => [...new Set(list)]),
      speakerType: z.string('speakerMissing').refine((slug) => types.includes(slug), 'speakerMissing'),
      speakerFirstName: text(oneLine).pipe(z.string().max(NAME_LENGTH, 'firstNameTooLong')),
      authorContact: z.enum(['email', 'phone', 'none'], 'contactUnknown').catch('none'),
      authorEmail: text(oneLine),
      authorPhone: text(oneLine),
      formId: z.uuid().nullable().catch(null),
    })
    .superRefine((input, check) => {
      if (input.authorContact === 'email' && !isEmail(input.authorEmail))
        check.addIssue({ code: 'custom', path: ['authorEmail'], message: 'emailWrong' });
      if (input.authorContact === 'phone' && !isPhone(input.authorPhone))
        check.addIssue({ code: 'custom', path: ['authorPhone'], message: 'phoneWrong' });
    })
    .transform((input) => ({
      ...input,
      // What belongs to a contact that was not chosen is not kept.
      authorEmail: input.authorContact === 'email' ? input.authorEmail.toLowerCase() : null,
      authorPhone: input.authorContact === 'phone' ? international(input.authorPhone) : null,
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

/** National numbers are French; the overseas ones (+590, +594, +596) are typed as +… or as 0590… */
function isPhone(typed: string): boolean {
  return typed.length <= NAME_LENGTH && isValidPhoneNumber(international(typed) ?? '');
}

function international(typed: string): string | null {
  for (const country of ['FR', 'GP', 'GF', 'MQ'] as const) {
    const number = parsePhoneNumberFromString(typed, country);
    if (number?.isValid()) return number.number;
  }
  return null;
}
