import { unknownVariables, VARIABLES } from '~/domain/messages/campaigns/variables';
import { fill } from '~/i18n/fill';
import type { Dictionary } from '~/i18n/fr';
import { type FormState, firstValue } from '~/ui/form-state';

type Errors = Dictionary['campaigns']['errors'];

/** What is wrong with a field of the form, in words that say what to do. */
export function campaignSayings(words: Dictionary, state: FormState) {
  const { errors } = words.campaigns;
  const sentence = (name: string, key: string) => {
    if (key !== 'variableUnknown') return errors[key as keyof Errors] ?? errors.audienceUnknown;
    const unknown = unknownVariables(firstValue(state, name)).join(', ');
    return fill(errors.variableUnknown, {
      unknown,
      known: VARIABLES.map(({ word }) => `{${word}}`).join(', '),
    });
  };
  const all = Object.entries(state.errors).flatMap(([name, keys]) =>
    [...new Set(keys)].slice(0, 1).map((key) => ({ name, message: sentence(name, key) })),
  );
  return { all, of: (name: string) => all.find((error) => error.name === name)?.message };
}
