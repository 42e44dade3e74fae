import { z } from 'zod';
import { cleanLine } from '../../clean-text';
import { capturedIdea } from '../../table-desk/captured-idea';

const CODE_LENGTH = 60;

/**
 * What is copied from a card: the same as is written down at a table, and the code that stands on it.
 * @param types slugs of the hub's stakeholder types
 */
export function copyInput(types: readonly string[]) {
  return capturedIdea(types).and(
    z.object({
      formId: z.uuid().nullable().catch(null),
      /** Of the card; '' for a post-it. */
      code: z
        .string()
        .optional()
        .transform((typed) => cleanLine(typed ?? '').slice(0, CODE_LENGTH)),
    }),
  );
}

export type CopyInput = z.output<ReturnType<typeof copyInput>>;
