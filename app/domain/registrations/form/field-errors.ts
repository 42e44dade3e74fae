/** Field name → keys of registration.errors. */
export type FieldErrors = Record<string, string[]>;
