import { z } from 'zod';
import { cleanLine } from '../../clean-text';

const EMAIL_LENGTH = 254;

/** Where somebody wants to hear of ideas. Messages are keys of the dictionary section "voice". */
export const followInput = z.object({
  email: z
    .string()
    .optional()
    .transform((typed) => cleanLine(typed ?? '').toLowerCase())
    .pipe(z.email('emailWrong').max(EMAIL_LENGTH, 'emailWrong')),
  /** The slug of a zone; '' is the whole hub. */
  zone: z.string().optional().default(''),
});
