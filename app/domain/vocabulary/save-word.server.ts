import { insertWord, orderWords, updateWord } from '~db/queries/vocabulary';
import type { Ctx } from '../context';
import { ok, type Refused, type Result, refused } from '../result';
import { freeSlug } from '../switches/make-slug';
import { foldText } from '../venues/fold-text';
import {
  isRefused,
  recordWord,
  type SeenWord,
  seenWord,
  type Word,
  withVocabulary,
  wordsOf,
} from './with-vocabulary.server';
import { fieldsOfList, planWord, type WordList, type WordNames, type WordProblem } from './word-input';

/** What was typed does not make a word: what is to mend. */
export type WordToMend = Refused<'to-mend'> & { problems: WordProblem[] };
export type WordRefusal = 'not-allowed' | 'unknown' | 'stale';

/** A slug of ours ends with at most this many letters (db/migrations/0047-vocabulary.ts). */
const LONGEST_WORD = 30;

/** Gives a word other names; what it counts as stays. */
export function renameWord(
  ctx: Ctx,
  list: WordList,
  { seen, typed }: { seen: SeenWord; typed: WordNames },
): Promise<Result<null, WordRefusal> | WordToMend> {
  return withVocabulary(ctx, async (held) => {
    const words = wordsOf(held, list);
    const word = seenWord(words, seen);
    if (isRefused(word)) return word;
    const others = words.filter((other) => other.slug !== word.slug).map(({ label }) => label.fr);
    const { names, problems } = planWord(list, typed, others);
    if (problems.length > 0) return { ...refused('to-mend' as const), problems };
    await updateWord(held.trx, list, { hubId: ctx.hub.id, slug: word.slug }, { names });
    await recordWord(held.trx, ctx, 'word-changed', {
      before: { word: word.slug, labelFr: word.label.fr, labelEn: word.label.en },
      after: { word: word.slug, ...kept(list, names) },
    });
    return ok(null);
  });
}

/** Adds a word below what it counts as, right after the last one there. @returns its slug */
export function addWord(
  ctx: Ctx,
  list: WordList,
  { under, typed }: { under: string; typed: WordNames },
): Promise<Result<{ slug: string }, WordRefusal> | WordToMend> {
  return withVocabulary(ctx, async (held) => {
    const words = wordsOf(held, list);
    const { names, problems } = planWord(
      list,
      typed,
      words.map(({ label }) => label.fr),
    );
    const siblings = words.filter((word) => word.under === under);
    if (siblings.length === 0) problems.push({ field: 'under', reason: 'underMissing' });
    if (problems.length > 0) return { ...refused('to-mend' as const), problems };
    const slug = slugOf(under, names.labelFr, words);
    const hubId = ctx.hub.id;
    await insertWord(held.trx, list, { hubId, slug, under, position: words.length, names });
    const order = words.map((word) => word.slug);
    order.splice(order.lastIndexOf(siblings.at(-1)?.slug ?? '') + 1, 0, slug);
    await orderWords(held.trx, list, hubId, order);
    await recordWord(held.trx, ctx, 'word-added', { after: { word: slug, ...kept(list, names) } });
    return ok({ slug });
  });
}

/** "service_retired__a_relancer": it never changes afterwards, whatever the word is called. */
function slugOf(under: string, label: string, words: readonly Word[]): string {
  const plain = foldText(label).replaceAll(' ', '-').slice(0, LONGEST_WORD).replace(/-+$/, '') || 'mot';
  const start = `${under}__`;
  const taken = words
    .filter(({ slug }) => slug.startsWith(start))
    .map(({ slug }) => slug.slice(start.length));
  return (
    start + freeSlug(plain, new Set(taken.map((word) => word.replaceAll('_', '-')))).replaceAll('-', '_')
  );
}

function kept(list: WordList, names: WordNames): Partial<WordNames> {
  return Object.fromEntries(fieldsOfList(list).map((field) => [field, names[field]]));
}
