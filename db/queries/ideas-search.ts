import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { IdeaTable } from '../schema/idea';

const SHORTEST_STEM = 4;
/** French endings that the stemmer takes off are at most this long ("-issement", less what a reader has typed). */
const LONGEST_ENDING = 5;
const MOST_WORDS = 8;
const LONGEST_WORD = 40;
/** Shorter words are found by their letters nearly everywhere. */
const SHORTEST_CLOSE_WORD = 4;
/** Share of a word's groups of three letters that must be found: a letter too many, too few or in the wrong place is forgiven. */
const CLOSE = '0.45';

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

/**
 * Conditions for ideas in which every long word of `text` stands nearly as it was typed: « mediatéque », « formaton ».
 * For when `ideaMatches` finds nothing. Where no word is long enough, nothing is close.
 */
export function ideaResembles(text: string): RawBuilder<boolean>[] {
  const words = wordsOf(text).filter((word) => word.length >= SHORTEST_CLOSE_WORD);
  if (words.length === 0) return [sql<boolean>`false`];
  return [closeEnough(), ...words.map((word) => sql<boolean>`idea.plain_words %> ${word}`)];
}

/**
 * Sets how close is close, for the statement that it stands in: it depends on no row, so it is asked once, before any
 * index is read.
 */
function closeEnough(): RawBuilder<boolean> {
  return sql<boolean>`(select set_config('pg_trgm.word_similarity_threshold', ${CLOSE}, true)) is not null`;
}

export interface SimilarIdeaRow {
  number: number;
  title: string;
  boardColumn: IdeaTable['boardColumn']['__select__'];
  supportCount: number;
  switchTitle: string;
  zoneName: string;
  zoneHue: string;
}

const MOST_STEMS = 8;
const MOST_RANKED = 300;
const CANDIDATES = 40;

/**
 * Ideas on the board that say nearly the same as a title, the nearest first: those that have all its stems, then all but
 * one, then two of them. Only where none has, those that have its letters in a row: reading letters takes longer.
 * @param without numbers of ideas that are known already
 */
export async function selectSimilarIdeas(
  db: Kysely<Database>,
  ask: { hubId: string; title: string; limit: number; without: readonly number[] },
): Promise<SimilarIdeaRow[]> {
  const plain = wordsOf(ask.title).join(' ');
  const stems = await stemsOf(db, ask.title);
  if (plain === '' || stems.length === 0) return [];
  const found: SimilarIdeaRow[] = [];
  for (const wanted of sharesOf(stems)) {
    const rest = {
      limit: ask.limit - found.length,
      without: [...ask.without, ...found.map((row) => row.number)],
    };
    found.push(...(await selectNear(db, rest, { plain, near: byStems(ask.hubId, wanted) })));
    if (found.length === ask.limit) break;
  }
  if (found.length > 0) return found;
  const byLetters = sql`select id from idea
    where hub_id = ${ask.hubId} and on_board and ${closeEnough()} and plain_words %> ${plain}
    order by word_similarity(${plain}, plain_words) desc, number desc limit ${CANDIDATES}`;
  return selectNear(db, ask, { plain, near: byLetters });
}

/** What thousands have says little: no more than MOST_RANKED of them are ranked. */
function byStems(hubId: string, wanted: string): RawBuilder<unknown> {
  return sql`select id from (
      select id, number, search from idea where hub_id = ${hubId} and on_board and search @@ ${wanted}::tsquery
      limit ${MOST_RANKED}
    ) matching order by ts_rank(search, ${wanted}::tsquery) desc, number desc limit ${CANDIDATES}`;
}

async function selectNear(
  db: Kysely<Database>,
  { limit, without }: { limit: number; without: readonly number[] },
  { plain, near }: { plain: string; near: RawBuilder<unknown> },
): Promise<SimilarIdeaRow[]> {
  const { rows } = await sql<SimilarIdeaRow>`
    with near as (${near})
    select idea.number, idea.title, idea.board_column, idea.support_count, switch_event.title as switch_title,
      zone.name as zone_name, zone.hue as zone_hue
    from near join idea using (id)
    join switch_event on switch_event.id = idea.switch_event_id
    join zone on zone.id = idea.zone_id
    where idea.number <> all(${[...without]}::int[])
    order by similarity(plain_text(idea.title), ${plain}) + word_similarity(${plain}, idea.plain_words) desc,
      idea.support_count desc, idea.number
    limit ${limit}`.execute(db);
  return rows;
}

async function stemsOf(db: Kysely<Database>, text: string): Promise<string[]> {
  const { rows } = await sql<{ stems: string[] }>`
    select array(select lexeme from unnest(to_tsvector('french_unaccent', ${text}))) as stems`.execute(db);
  return (rows[0]?.stems ?? []).slice(0, MOST_STEMS);
}

/** What is looked for in turn: all of the stems, all but one, any two. */
function sharesOf(stems: readonly string[]): string[] {
  const quoted = stems.map((stem) => `'${stem.replace(/['\\]/g, '$&$&')}'`);
  const allButOne = quoted.map((one) => allOf(quoted.filter((other) => other !== one)));
  const pairs = quoted.flatMap((one, at) => quoted.slice(at + 1).map((other) => allOf([one, other])));
  const shares = [
    [allOf(quoted)],
    ...(stems.length > 3 ? [allButOne] : []),
    ...(stems.length > 2 ? [pairs] : []),
  ];
  return shares.map((ways) => ways.join(' | '));
}

function allOf(stems: readonly string[]): string {
  return `(${stems.join(' & ')})`;
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
