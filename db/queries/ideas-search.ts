import { type RawBuilder, sql } from 'kysely';

const SHORTEST_STEM = 4;
/** French endings that the stemmer takes off are at most this long ("-issement", less what a reader has typed). */
const LONGEST_ENDING = 5;
const MOST_WORDS = 8;
const LONGEST_WORD = 40;

/**
 * Conditions that find every word of `text` in an idea, whatever its accents and endings, also while the
 * last letters are still to be typed: « médiatio » and « mediation » both find « Médiation ».
 * The index holds stems ("mediat"): a word is looked for as its stem, as the start of a stem,
 * and as a stem that the word is longer than.
 */
export function ideaMatches(text: string): RawBuilder<boolean>[] {
  return wordsOf(text).map(
    (word) => sql<boolean>`(
      numnode(to_tsquery('french_unaccent', ${word})) = 0
      or idea.search @@ (to_tsquery('french_unaccent', ${`${word}:*`}) || ${startsOf(word)}::tsquery)
    )`,
  );
}

/** Plain letters and digits only, so nothing in them means anything to to_tsquery. */
function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? [])
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD));
}

function startsOf(word: string): string {
  const shortest = Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING);
  const starts = [`'${word}':*`];
  for (let length = word.length - 1; length >= shortest; length -= 1)
    starts.push(`'${word.slice(0, length)}'`);
  return starts.join(' | ');
}
