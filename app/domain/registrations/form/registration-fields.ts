import { z } from 'zod';
import { cleanLine, cleanParagraphs } from '../../clean-text';
import { madeOnce } from '../../made-once';
import { needKindsAmong } from '../../needs/need-kinds';
import { readPhoneNumber } from '../../phone-number';
import { CONTACTS, type ContactKind, FOR_WHOM, type ForWhom, MAX_GROUP } from './registration-input';

/**
 * The questions of registering, as zod schemas by step. Their messages are keys of the dictionary's
 * registration.errors. What one answer makes of the others (an e-mail only where e-mail was chosen)
 * is said before the schema is made, so that everything to mend is told at once.
 */
const NAME_LENGTH = 80;
const ORGANIZATION_LENGTH = 160;
const NEEDS_LENGTH = 1_000;
const EMAIL_LENGTH = 254;
const PHONE_LENGTH = 40;
const NOT_TICKED = /^(false|no|non|off|0)$/i;

const name = (missing: string) =>
  z
    .string(missing)
    .transform(cleanLine)
    .pipe(
      z
        .string()
        .max(NAME_LENGTH, 'nameTooLong')
        .refine((text) => /\p{L}/u.test(text), missing),
    );

const optionalLine = (length: number, tooLong: string) =>
  z
    .string(tooLong)
    .optional()
    .transform((text) => cleanLine(text ?? ''))
    .pipe(z.string().max(length, tooLong));

const phone = (missing: string) =>
  z
    .string(missing)
    .transform(cleanLine)
    .pipe(z.string().min(1, missing).max(PHONE_LENGTH, 'checkPhone'))
    .transform((text) => readPhoneNumber(text) ?? '')
    .refine((number) => number !== '', 'checkPhone');

const optionalPhone = z
  .string()
  .optional()
  .transform((text) => cleanLine(text ?? ''))
  .pipe(z.union([z.literal(''), phone('checkPhone')], 'checkPhone'));

const email = z
  .string('writeEmail')
  .transform(cleanLine)
  .pipe(z.string().min(1, 'writeEmail'))
  .pipe(z.email('checkEmail').max(EMAIL_LENGTH, 'checkEmail'));

const ticked = z
  .string()
  .optional()
  .transform((text) => text !== undefined && !NOT_TICKED.test(text));

const ignored = z
  .unknown()
  .optional()
  .transform(() => '');

const never = z
  .unknown()
  .optional()
  .transform(() => false);

export const forWhomStep = z.object({ forWhom: z.enum(FOR_WHOM, 'chooseForWhom') });

/** One person's name and type. @param types slugs of the hub's stakeholder types */
function person(types: readonly string[]) {
  return z.object({
    firstName: name('writeFirstName'),
    lastName: name('writeLastName'),
    stakeholderType: z.string('chooseType').refine((slug) => types.includes(slug), 'chooseType'),
  });
}

const organization = optionalLine(ORGANIZATION_LENGTH, 'organizationTooLong');

export const personStep = madeOnce((types: readonly string[]) => person(types).extend({ organization }));

export const groupStep = madeOnce((types: readonly string[]) =>
  z.object({
    people: z.array(person(types), 'writeFirstName').min(1, 'writeFirstName').max(MAX_GROUP, 'groupTooLarge'),
    organization,
    partialOk: ticked,
  }),
);

export interface ReachAsked {
  forWhom: ForWhom | undefined;
  contact: ContactKind | undefined;
  hasNeeds: boolean;
}

export const reachStep = madeOnce(({ forWhom, contact, hasNeeds }: ReachAsked) => {
  const accompanied = forWhom === 'other' || forWhom === 'group';
  return z.object({
    contact: z.enum(CONTACTS, 'chooseContact'),
    email: contact === 'email' ? email : ignored,
    phone: contact === 'phone' ? phone('writePhone') : ignored,
    companionName: companionName(forWhom),
    companionPhone: accompanied ? optionalPhone : ignored,
    accessNeeds: z
      .string()
      .optional()
      .transform((text) => cleanParagraphs(text ?? ''))
      .pipe(z.string().max(NEEDS_LENGTH, 'needsTooLong')),
    needKinds: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .transform((sent) => needKindsAmong([sent ?? []].flat())),
    // Needs are kept with consent only; they are not dropped in silence either.
    accessNeedsConsent: hasNeeds ? ticked.refine(Boolean, 'consentToNeeds') : ignored,
    // Where nobody can be written to, there is nothing to agree to: the box leaves the page, ticked or not.
    laterContact: contact === 'none' ? never : ticked,
    formId: z.uuid().optional().catch(undefined),
  });
});

function companionName(forWhom: ForWhom | undefined) {
  if (forWhom === 'other') return name('writeCompanion');
  return forWhom === 'group' ? optionalLine(NAME_LENGTH, 'nameTooLong') : ignored;
}
