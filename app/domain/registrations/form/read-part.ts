import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import type { FieldErrors } from './field-errors';

/** Reads some fields of a form by a schema: their values, or what is to mend. */
export function readPart<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
): { value: z.output<Schema> | undefined; errors: FieldErrors } {
  const submission = parseWithZod(form, { schema, disableAutoCoercion: true });
  if (submission.status === 'success') return { value: submission.value, errors: {} };
  const errors = Object.entries(submission.error ?? {}).flatMap(([field, keys]) =>
    keys && keys.length > 0 ? [[field, keys] as const] : [],
  );
  return { value: undefined, errors: Object.fromEntries(errors) };
}
