import { Frais, ModaliteAccompagnement, Service } from '@gouvfr-anct/lieux-de-mediation-numerique';
import type { NationalTerm } from './national-term';

/** The national vocabulary of places of digital mediation, as its keepers publish it: in French, and in their order. */
export const TOPICS: readonly NationalTerm[] = termsOf(Object.values(Service));
/** How somebody is helped. */
export const MODES: readonly NationalTerm[] = termsOf(Object.values(ModaliteAccompagnement));
/** What it costs whoever comes. */
export const FEES: readonly NationalTerm[] = termsOf(Object.values(Frais));

/** The terms of these values, in the vocabulary's order; a value that it no longer has is left out. */
export function termsAmong(terms: readonly NationalTerm[], values: readonly string[]): NationalTerm[] {
  return terms.filter(({ value }) => values.includes(value));
}

function termsOf(values: readonly string[]): NationalTerm[] {
  return values.map((value) => ({ value, slug: slugOf(value) }));
}

/** « Aide aux démarches administratives » → "aide-aux-demarches-administratives", as it stands in an address. */
function slugOf(value: string): string {
  return value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
