import type { z } from 'zod';

/** What is wrong with a form, by field name: the messages of its schema, which are keys of a dictionary section. */
export function formErrors(error: z.ZodError): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const issue of error.issues) {
    // An entry of a list ("audiences.0") is mended at the list.
    const field = String(issue.path[0] ?? '');
    errors[field] = [...(errors[field] ?? []), issue.message];
  }
  return errors;
}
