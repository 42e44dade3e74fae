import { inTransaction } from '~db/in-transaction';
import { selectIdeaByForm } from '~db/queries/table-desk';
import type { Ctx } from '../context';
import { addIdea } from '../ideas/add-idea.server';
import type { CapturedIdea } from './captured-idea';
import type { DeskTable } from './desk-table.server';
import type { TableAnswer } from './table-change';

/** An idea begins at version 1. */
const FIRST_VERSION = 1;

/**
 * Captures an idea at a table that this viewer may write at (receive-table-changes.server.ts asks). It is on the board at
 * once. The same id sent again gives the first idea, as it is now.
 */
export function captureIdea(
  ctx: Ctx,
  { table }: DeskTable,
  { id, idea }: { id: string; idea: CapturedIdea },
): Promise<TableAnswer> {
  const wanted = { ...idea, formId: id, workTableId: table.id };
  const done = { id, outcome: 'done', made: FIRST_VERSION } as const;
  return inTransaction(ctx.db, async (trx) => {
    const added = await addIdea(trx, ctx, table.switchEventId, wanted);
    if (added) return { ...done, number: added.number, version: FIRST_VERSION, again: false };
    const known = await selectIdeaByForm(trx, ctx.hub.id, id);
    // An id that another form drew was copied by hand: nothing of that idea is told.
    if (known?.workTableId !== table.id) return { id, outcome: 'refused', reason: 'elsewhere' };
    return { ...done, number: known.number, version: known.version, again: true };
  });
}
