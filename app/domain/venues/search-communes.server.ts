import type { Hub } from '../hubs/hub';
import { type Commune, communesOf } from './communes.server';
import { foldText } from './fold-text';

/**
 * Communes of the hub for what somebody has typed: the start of the name, of its words, or of a postal code.
 * Those that are exactly it come first, then those that start with it, then the others; the most populated first.
 */
export function searchCommunes(hub: Pick<Hub, 'zones'>, query: string, limit: number): Commune[] {
  const wanted = foldText(query.slice(0, 100));
  if (wanted.length < 2) return [];
  const found = communesOf(hub).flatMap((commune) => {
    const rank = rankOf(commune, wanted);
    return rank === undefined ? [] : [{ commune, rank }];
  });
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ commune }) => commune);
}

/** True where what was typed may mean this commune. */
export function mayMean(commune: Commune, typed: string): boolean {
  const wanted = foldText(typed);
  return wanted.length >= 2 && rankOf(commune, wanted) !== undefined;
}

/** 0 the very name, 1 starts with it, 2 its words start with those typed, in order; undefined is no match. */
function rankOf(commune: Commune, wanted: string): number | undefined {
  if (/^\d+$/.test(wanted)) {
    return commune.postalCodes.some((code) => code.startsWith(wanted)) ? 1 : undefined;
  }
  if (commune.folded === wanted) return 0;
  if (commune.folded.startsWith(wanted)) return 1;
  return wordsStartInOrder(commune.folded.split(' '), wanted.split(' ')) ? 2 : undefined;
}

function wordsStartInOrder(words: string[], typed: string[]): boolean {
  let at = 0;
  for (const part of typed) {
    const found = words.findIndex((word, index) => index >= at && word.startsWith(part));
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}
