import { inTransaction, type Trx } from '~db/in-transaction';
import { lockVocabulary, selectVocabulary } from '~db/queries/vocabulary';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { can } from '../people/can';
import { type Refused, refused } from '../result';
import type { Vocabulary } from './vocabulary';
import type { WordList } from './word-input';
import { columnOf, formOf } from './word-of-row';

export interface HeldVocabulary extends Vocabulary {
  trx: Trx;
}

/** A word as it was seen; what was changed since is not changed unseen. */
export interface SeenWord {
  slug: string;
  version: number;
}

/** Runs `work` on a hub's own words under their lock, for whoever may change them. */
export function withVocabulary<Answer>(
  ctx: Ctx,
  work: (held: HeldVocabulary) => Promise<Answer>,
): Promise<Answer | Refused<'not-allowed'>> {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.viewer, 'manage-hub', { hubId: ctx.hub.id })) return refused('not-allowed');
    await lockVocabulary(trx, ctx.hub.id);
    const { columns, forms } = await selectVocabulary(trx, ctx.hub.id);
    return work({ trx, columns: columns.map(columnOf), forms: forms.map(formOf) });
  });
}

/** A word of either list, with what it counts as. */
export interface Word {
  slug: string;
  under: string;
  label: { fr: string; en: string };
  isRetired: boolean;
  version: number;
}

export function wordsOf({ columns, forms }: Vocabulary, list: WordList): Word[] {
  if (list === 'columns') return columns.map(({ stage, ...column }) => ({ ...column, under: stage }));
  return forms.map(({ base, ...form }) => ({ ...form, under: base }));
}

/** Finds a word as it was seen. */
export function seenWord(words: readonly Word[], seen: SeenWord): Word | Refused<'unknown' | 'stale'> {
  const word = words.find(({ slug }) => slug === seen.slug);
  if (!word) return refused('unknown');
  return word.version === seen.version ? word : refused('stale');
}

export function isRefused<Reason extends string>(found: Word | Refused<Reason>): found is Refused<Reason> {
  return 'ok' in found;
}

/** Adds to the history what became of a hub's own words. */
export function recordWord(
  trx: Trx,
  ctx: Ctx,
  act: 'word-added' | 'word-changed' | 'words-ordered' | 'word-retired' | 'word-restored',
  sides: { before?: Record<string, unknown>; after?: Record<string, unknown> },
): Promise<void> {
  return recordHistory(trx, ctx, [{ subject: 'hub', subjectId: ctx.hub.id, act, ...sides }]);
}
