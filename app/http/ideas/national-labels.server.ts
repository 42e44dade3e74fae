import type { NationalLabels } from '~/components/ideas/outcome-facts';
import type { Locale } from '~/domain/context';
import type { NationalTerm } from '~/domain/ideas/outcome/national-term';
import { nationalWord } from '~/i18n/national-words.server';

/** The terms that a service bears, in the reader's language. */
export function nationalLabels(
  locale: Locale,
  idea: { topics: string[]; deliveryModes: string[]; deliveryFee: string },
): NationalLabels {
  const say = (value: string) => nationalWord(locale, value);
  return {
    topics: idea.topics.map(say),
    modes: idea.deliveryModes.map(say),
    fee: idea.deliveryFee ? say(idea.deliveryFee) : '',
  };
}

/** Terms of the vocabulary to choose from: their slug is what a form sends. */
export function nationalChoices(
  locale: Locale,
  terms: readonly NationalTerm[],
): { value: string; label: string }[] {
  return terms.map(({ slug, value }) => ({ value: slug, label: nationalWord(locale, value) }));
}
