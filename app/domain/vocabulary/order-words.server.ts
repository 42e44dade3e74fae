import { orderWords } from '~db/queries/vocabulary';
import type { Ctx } from '../context';
import { ok, type Result } from '../result';
import type { WordRefusal } from './save-word.server';
import {
  isRefused,
  recordWord,
  type SeenWord,
  seenWord,
  withVocabulary,
  wordsOf,
} from './with-vocabulary.server';
import type { WordList } from './word-input';

/** Puts a word before or after its neighbour that is in use; at an edge it stays. */
export function moveWord(
  ctx: Ctx,
  list: WordList,
  { seen, way }: { seen: SeenWord; way: 'up' | 'down' },
): Promise<Result<null, WordRefusal>> {
  return withVocabulary(ctx, async (held) => {
    const words = wordsOf(held, list);
    const word = seenWord(words, seen);
    if (isRefused(word)) return word;
    const shown = words.filter(({ isRetired }) => !isRetired).map(({ slug }) => slug);
    const at = shown.indexOf(word.slug);
    const neighbour = shown[at + (way === 'up' ? -1 : 1)];
    if (at < 0 || neighbour === undefined) return ok(null);
    const order = words.map(({ slug }) => slug).filter((slug) => slug !== word.slug);
    order.splice(order.indexOf(neighbour) + (way === 'up' ? 0 : 1), 0, word.slug);
    await orderWords(held.trx, list, ctx.hub.id, order);
    await recordWord(held.trx, ctx, 'words-ordered', { after: { word: word.slug, way } });
    return ok(null);
  });
}
