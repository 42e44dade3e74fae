import { personField } from '~/domain/registrations/form/person-field';
import { fill } from '~/i18n/fill';
import type { Dictionary } from '~/i18n/fr';
import type { FormState } from '~/ui/form-state';

export interface Sayings {
  /** Said beside a field. */
  of(name: string): string | undefined;
  /** Said at the top, where nothing around tells whose field it is. */
  all: { name: string; message: string }[];
}

/** The sentences of a refused form, from the keys of its errors. A key of the whole form is a refusal. */
export function registrationSayings(words: Dictionary['registration'], state: FormState): Sayings {
  const sentences: Readonly<Record<string, string>> = { ...words.refusals, ...words.errors };
  const said = Object.entries(state.errors).map(([name, keys]) => ({
    name,
    message: sentences[keys[0] ?? ''] ?? words.errors.checkThis,
  }));
  const all = said.map(({ name, message }) => {
    const person = personField.read(name);
    if (!person) return { name, message };
    const number = person.place + 1;
    return { name, message: fill(words.errors.ofPerson, { number, message: asAfterColon(message) }) };
  });
  return { all, of: (name) => said.find((error) => error.name === name)?.message };
}

function asAfterColon(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
