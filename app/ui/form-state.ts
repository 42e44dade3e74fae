/**
 * What a form shows again after it was refused: what was typed, and for each field the key of what to say.
 * Values are lists because a checkbox group has several.
 */
export interface FormState {
  values: Record<string, string[]>;
  /** Field name → dictionary keys; the empty name is for the whole form. */
  errors: Record<string, string[]>;
}

export const emptyForm: FormState = { values: {}, errors: {} };

export function valuesOf(form: FormData): FormState['values'] {
  const values: FormState['values'] = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    values[name] = [...(values[name] ?? []), value];
  }
  return values;
}

/** The first value of each field. */
export function firstValues(values: FormState['values']): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, [first = '']]) => [name, first]));
}

/** The first value of a field, '' where there is none. */
export function firstValue(state: FormState, name: string): string {
  return state.values[name]?.[0] ?? '';
}
