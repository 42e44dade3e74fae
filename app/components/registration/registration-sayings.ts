import type { Dictionary } from '~/i18n/fr';
import type { FormState } from '~/ui/form-state';

export interface Sayings {
  of(name: string): string | undefined;
  all: { name: string; message: string }[];
}

/** The sentences of a refused form, from the keys of its errors. A key of the whole form is a refusal. */
export function registrationSayings(words: Dictionary['registration'], state: FormState): Sayings {
  const sentences: Readonly<Record<string, string>> = { ...words.refusals, ...words.errors };
  const all = Object.entries(state.errors).map(([name, keys]) => ({
    name,
    message: sentences[keys[0] ?? ''] ?? words.errors.chooseType,
  }));
  return { all, of: (name) => all.find((error) => error.name === name)?.message };
}
