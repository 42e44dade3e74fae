import { generateNKeysBetween } from 'fractional-indexing';
import type { Trx } from '~db/in-transaction';
import { lockBoardColumn, selectLastRank } from '~db/queries/ideas-ranks';
import {
  changeFormOfIdeas,
  countWords,
  lockIdeasOfColumn,
  moveIdeasToColumn,
  updateWord,
} from '~db/queries/vocabulary';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { isBoardColumn, isIdeaForm } from '../ideas/idea';
import { ok, type Result, refused } from '../result';
import type { WordRefusal } from './save-word.server';
import {
  isRefused,
  recordWord,
  type SeenWord,
  seenWord,
  type Word,
  withVocabulary,
  wordsOf,
} from './with-vocabulary.server';
import type { WordList } from './word-input';

/** New ideas arrive there, whatever a hub calls it. */
const ARRIVAL = 'to_sort';

/** `last`: nothing else counts as this does. `not-empty`: ideas have it, and no other word was chosen for them. */
export type RetireRefusal = WordRefusal | 'last' | 'not-empty';

/** Whether a word may be retired at all: another one in use counts as it does, and new ideas do not arrive there. */
export function mayRetire(words: readonly Word[], word: Word): boolean {
  if (word.slug === ARRIVAL) return false;
  return words.some(({ slug, under, isRetired }) => slug !== word.slug && under === word.under && !isRetired);
}

/**
 * Takes a word out of use. Ideas that have it go to another one that counts the same, with their history; an empty one
 * needs none.
 */
export function retireWord(
  ctx: Ctx,
  list: WordList,
  { seen, into }: { seen: SeenWord; into: string },
): Promise<Result<{ moved: number }, RetireRefusal>> {
  return withVocabulary(ctx, async (held) => {
    const { trx } = held;
    const words = wordsOf(held, list);
    const word = seenWord(words, seen);
    if (isRefused(word)) return word;
    if (word.isRetired) return refused('stale');
    if (!mayRetire(words, word)) return refused('last');
    const target = words.find(
      ({ slug, under, isRetired }) => slug === into && under === word.under && !isRetired,
    );
    if (list === 'columns') await lockBoth(trx, ctx.hub.id, [word.slug, target?.slug]);
    const holds = (await countWords(trx, list, ctx.hub.id)).get(word.slug) ?? 0;
    if (holds > 0 && (!target || target.slug === word.slug)) return refused('not-empty', { ideas: holds });
    await updateWord(trx, list, { hubId: ctx.hub.id, slug: word.slug }, { retiredAt: ctx.now });
    if (holds > 0 && target) await moveIdeas(trx, ctx, { from: word.slug, to: target.slug });
    await recordWord(trx, ctx, 'word-retired', {
      before: { word: word.slug },
      after: { word: target && holds > 0 ? target.slug : null, ideas: holds },
    });
    return ok({ moved: holds });
  });
}

export function restoreWord(ctx: Ctx, list: WordList, seen: SeenWord): Promise<Result<null, WordRefusal>> {
  return withVocabulary(ctx, async (held) => {
    const word = seenWord(wordsOf(held, list), seen);
    if (isRefused(word)) return word;
    await updateWord(held.trx, list, { hubId: ctx.hub.id, slug: word.slug }, { retiredAt: null });
    await recordWord(held.trx, ctx, 'word-restored', { after: { word: word.slug } });
    return ok(null);
  });
}

/** Columns in one order, as whatever else writes on the board takes them. */
async function lockBoth(trx: Trx, hubId: string, slugs: readonly (string | undefined)[]): Promise<void> {
  for (const slug of [...new Set(slugs)].filter(isBoardColumn).sort())
    await lockBoardColumn(trx, hubId, slug);
}

async function moveIdeas(trx: Trx, ctx: Ctx, { from, to }: { from: string; to: string }): Promise<void> {
  const line = (idea: { id: string; switchEventId: string }) =>
    ({ subject: 'idea', subjectId: idea.id, switchEventId: idea.switchEventId, act: 'moved' }) as const;
  if (isIdeaForm(from) && isIdeaForm(to)) {
    const changed = await changeFormOfIdeas(trx, ctx.hub.id, { from, to });
    await recordHistory(
      trx,
      ctx,
      changed.map((idea) => ({
        ...line(idea),
        before: { column: idea.boardColumn, form: from },
        after: { column: idea.boardColumn, form: to },
      })),
    );
  }
  if (!isBoardColumn(from) || !isBoardColumn(to)) return;
  const ideas = await lockIdeasOfColumn(trx, ctx.hub.id, from);
  const ranks = generateNKeysBetween(await selectLastRank(trx, ctx.hub.id, to), null, ideas.length);
  const by = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
  await moveIdeasToColumn(
    trx,
    { column: to, at: ctx.now, by },
    ideas.map(({ id }, at) => ({ id, rank: ranks[at] ?? '' })),
  );
  await recordHistory(
    trx,
    ctx,
    ideas.map((idea) => ({ ...line(idea), before: { column: from }, after: { column: to } })),
  );
}
