import { z } from 'zod';
import { cleanLine, cleanParagraphs } from '../../clean-text';
import { readPhoneNumber } from '../../phone-number';

const NAME_LENGTH = 80;
const EMAIL_LENGTH = 254;
const PHONE_LENGTH = 40;
const NOT_TICKED = /^(false|no|non|off|0)$/i;

const phone = (missing: string) =>
  z
    .string(missing)
    .transform(cleanLine)
    .pipe(z.string().min(1, missing).max(PHONE_LENGTH, 'checkPhone'))
    .transform((text) => readPhoneNumber(text) ?? '')
    .refine((number) => number !== '', 'checkPhone');

const optionalLine = (length: number, tooLong: string) =>
  z
    .string(tooLong)
    .optional()
    .transform((text) => cleanLine(text ?? ''))
    .pipe(z.string().max(length, tooLong));

/** The kinds of answers that people give, as zod schemas. Their messages are keys of registration.errors. */
export const answer = {
  /** At least one letter, of any alphabet. */
  name: (missing: string) =>
    z
      .string(missing)
      .transform(cleanLine)
      .pipe(
        z
          .string()
          .max(NAME_LENGTH, 'nameTooLong')
          .refine((text) => /\p{L}/u.test(text), missing),
      ),
  optionalName: optionalLine(NAME_LENGTH, 'nameTooLong'),
  optionalLine,
  paragraphs: (length: number, tooLong: string) =>
    z
      .string()
      .optional()
      .transform((text) => cleanParagraphs(text ?? ''))
      .pipe(z.string().max(length, tooLong)),
  phone,
  optionalPhone: z
    .string()
    .optional()
    .transform((text) => cleanLine(text ?? ''))
    .pipe(z.union([z.literal(''), phone('checkPhone')], 'checkPhone')),
  email: z
    .string('writeEmail')
    .transform(cleanLine)
    .pipe(z.string().min(1, 'writeEmail'))
    .pipe(z.email('checkEmail').max(EMAIL_LENGTH, 'checkEmail')),
  ticked: z
    .string()
    .optional()
    .transform((text) => text !== undefined && !NOT_TICKED.test(text)),
  /** Asked of others: whatever was sent is nothing. */
  ignored: z
    .unknown()
    .optional()
    .transform(() => ''),
  never: z
    .unknown()
    .optional()
    .transform(() => false),
};
