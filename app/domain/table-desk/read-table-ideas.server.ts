import { selectTableIdeas } from '~db/queries/table-desk';
import type { Ctx } from '../context';
import { stageOf } from '../ideas/idea';
import { can } from '../people/can';
import { type DeskTable, thingOfTable } from './desk-table.server';
import { ideaWords } from './idea-words';
import type { TableIdea } from './table-change';

/** No table says more in a day. */
const MOST_IDEAS = 300;

/** The ideas captured at a table, the latest first; undefined for whoever captures nothing there. */
export async function readTableIdeas(ctx: Ctx, at: DeskTable): Promise<TableIdea[] | undefined> {
  if (at.table.hubId !== ctx.hub.id || !can(ctx.viewer, 'capture-ideas', thingOfTable(at))) return undefined;
  const rows = await selectTableIdeas(ctx.db, at.table.id, MOST_IDEAS);
  return rows.map((row) => ({
    ...ideaWords(row),
    key: row.formId ?? String(row.number),
    number: row.number,
    version: row.version,
    isOpen: stageOf(row.boardColumn) === 'to_sort',
  }));
}
