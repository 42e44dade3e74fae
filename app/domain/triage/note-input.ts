import { z } from 'zod';
import { cleanParagraphs } from '../clean-text';
import { isUuid } from '../uuid';

export const NOTE_LENGTH = 2_000;

/** A note as its form sends it; messages are keys of the dictionary section "triageQueue.notes". */
export const noteInput = z.object({
  body: z
    .string()
    .optional()
    .transform((typed) => cleanParagraphs(typed ?? ''))
    .pipe(z.string().min(1, 'missing').max(NOTE_LENGTH, 'tooLong')),
  /** Accounts of those whom it wants to be read by. */
  mentioned: z.array(z.string().max(120)).max(50),
  formId: z
    .string()
    .nullable()
    .transform((id) => (isUuid(id) ? id : null)),
});
export type NoteInput = z.output<typeof noteInput>;
