import { createHash } from 'node:crypto';

/**
 * What makes "the same form sent again": the same form of the same Switch (or party), with the same words in it.
 * Somebody who comes back to the form and writes other words registers somebody else.
 * @returns a UUID, or undefined where the form bears no id (a script)
 */
export function formKey(scopeId: string, input: { formId?: string | undefined }): string | undefined {
  if (!input.formId) return undefined;
  const hex = createHash('sha256')
    .update(JSON.stringify([scopeId, input]))
    .digest('hex');
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
