import type { Locale } from '~/domain/context';
import { fill } from '~/i18n/fill';
import { formatNumber } from '~/i18n/format-number';
import type { SummaryError } from '~/ui/error-summary';
import type { FormState } from '~/ui/form-state';

export interface IdeaSayings {
  all: SummaryError[];
  of(name: string): string | undefined;
}

/**
 * The sentences of a refused form about an idea, from the keys of its errors.
 * @param limits what sentences of this form may say: how long a text may be
 */
export function ideaSayings(
  locale: Locale,
  sentences: Readonly<Record<string, string>>,
  state: FormState,
  limits: Readonly<Record<string, number>>,
): IdeaSayings {
  const figures = Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [name, formatNumber(locale, limit)]),
  );
  const all = Object.entries(state.errors).map(([name, keys]) => ({
    name,
    message: fill(sentences[keys[0] ?? ''] ?? '', figures),
  }));
  return { all, of: (name) => all.find((error) => error.name === name)?.message };
}
