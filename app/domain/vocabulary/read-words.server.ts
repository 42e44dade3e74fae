import { countWords, selectVocabulary } from '~db/queries/vocabulary';
import type { Ctx } from '../context';
import type { HubColumn, HubForm } from './vocabulary';
import { columnOf, formOf } from './word-of-row';

/** A word with how many ideas have it, on the board or not. */
export type Counted<Word> = Word & { ideas: number };

/** The hub's own words as they are now, each with what it holds. */
export async function readWords({
  db,
  hub,
}: Pick<Ctx, 'db' | 'hub'>): Promise<{ columns: Counted<HubColumn>[]; forms: Counted<HubForm>[] }> {
  const { columns, forms } = await selectVocabulary(db, hub.id);
  const inColumns = await countWords(db, 'columns', hub.id);
  const ofForms = await countWords(db, 'forms', hub.id);
  return {
    columns: columns.map((row) => ({ ...columnOf(row), ideas: inColumns.get(row.slug) ?? 0 })),
    forms: forms.map((row) => ({ ...formOf(row), ideas: ofForms.get(row.slug) ?? 0 })),
  };
}
