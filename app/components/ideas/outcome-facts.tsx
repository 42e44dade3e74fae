import type { ReactNode } from 'react';
import type { Locale } from '~/domain/context';
import type { IdeaView } from '~/domain/ideas/idea-view';
import { formatEuros } from '~/i18n/format-number';
import type { Dictionary } from '~/i18n/fr';
import type { Fact } from '~/ui/facts';
import { Several } from '~/ui/several';

/** Terms of the national vocabulary in the reader's language. */
export interface NationalLabels {
  topics: string[];
  modes: string[];
  fee: string;
}

interface Reader {
  locale: Locale;
  words: Dictionary;
}

type Labels = Dictionary['outcome']['facts'];

/** What people need to know of a service; what was not written is not shown. */
export function serviceFacts({ words }: Reader, idea: IdeaView, labels: NationalLabels): Fact[] {
  const text = words.outcome.facts;
  return [
    ...answered(text, idea, [
      'deliveryPlace',
      'deliveryWhen',
      'deliveryAudience',
      'deliverer',
      'deliveryHow',
    ]),
    ...told(text.deliveryFee, labels.fee),
    ...severalTold(text.deliveryModes, labels.modes),
    ...severalTold(text.topics, labels.topics),
  ];
}

/** What a prototype needs, and what it costs. */
export function prototypeFacts({ locale, words }: Reader, idea: IdeaView): Fact[] {
  const text = words.outcome.facts;
  const euros = (amount: number | null) => (amount === null ? '' : formatEuros(locale, amount));
  return [
    ...answered(text, idea, ['lead', 'need']),
    ...told(text.estimatedCostEuros, euros(idea.estimatedCostEuros)),
    ...told(text.spentCostEuros, euros(idea.spentCostEuros)),
  ];
}

function answered(text: Labels, idea: IdeaView, names: (keyof Labels & keyof IdeaView)[]): Fact[] {
  return names.flatMap((name) => told(text[name], idea[name] as ReactNode));
}

function told(label: string, value: ReactNode): Fact[] {
  return value ? [{ label, value }] : [];
}

function severalTold(label: string, values: readonly string[]): Fact[] {
  return values.length > 0 ? [{ label, value: <Several of={values} /> }] : [];
}
