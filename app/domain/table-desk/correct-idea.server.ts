import { inTransaction, type Trx } from '~db/in-transaction';
import { updateIdea } from '~db/queries/ideas';
import { insertCorrection, selectCorrection, selectTableIdea } from '~db/queries/table-desk';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { contactColumns, oweReceipt } from '../ideas/add-idea.server';
import { stageOf } from '../ideas/idea';
import { takeIdea } from '../ideas/take-idea.server';
import type { CorrectedIdea } from './captured-idea';
import type { DeskTable } from './desk-table.server';
import { ideaWords } from './idea-words';
import type { TableAnswer } from './table-change';

interface Correction {
  /** Drawn where it was typed: sent twice it counts once. */
  id: string;
  number: number;
  expectedVersion: number;
  idea: CorrectedIdea;
}

/**
 * Writes what a table captured anew, while nobody has decided about it and nobody else changed it meanwhile.
 * The same id sent again gives the answer that it had.
 */
export function correctIdea(ctx: Ctx, at: DeskTable, correction: Correction): Promise<TableAnswer> {
  const { id, number, expectedVersion } = correction;
  return inTransaction(ctx.db, async (trx) => {
    // The column's lock comes first, so that the same correction sent twice at once is not made twice.
    const taken = await takeIdea(trx, ctx, { idea: number, column: 'to_sort', expectedVersion });
    const known = await selectCorrection(trx, ctx.hub.id, id);
    if (known) return knownAnswer(at, id, known);
    if (!taken.ok && taken.reason === 'not-found') return { id, outcome: 'refused', reason: 'decided' };
    const now = await selectTableIdea(trx, ctx.hub.id, number);
    if (now.workTableId !== at.table.id) return { id, outcome: 'refused', reason: 'elsewhere' };
    if (stageOf(now.boardColumn) !== 'to_sort') return { id, outcome: 'refused', reason: 'decided' };
    if (!taken.ok) return { id, outcome: 'stale', version: now.version, now: ideaWords(now) };
    const version = await write(trx, ctx, taken.value, correction);
    return { id, outcome: 'done', number, version, made: version, again: false };
  });
}

async function write(
  trx: Trx,
  ctx: Ctx,
  before: { id: string; switchEventId: string; authorEmail: string | null },
  { id, idea }: Correction,
): Promise<number> {
  const contact = 'authorContact' in idea ? await contactColumns(trx, ctx, idea) : undefined;
  const version = await updateIdea(trx, before.id, { ...ideaWords(idea), ...contact });
  await insertCorrection(trx, { id, hubId: ctx.hub.id, ideaId: before.id, version, at: ctx.now });
  const { id: subjectId, switchEventId } = before;
  await recordHistory(trx, ctx, [{ subject: 'idea', subjectId, switchEventId, act: 'corrected' }]);
  // Whoever was written to at another address has heard nothing yet.
  if (contact && contact.authorEmail !== before.authorEmail)
    await oweReceipt(trx, ctx, { ...before, ...idea, ...contact });
  return version;
}

function knownAnswer(
  { table }: DeskTable,
  id: string,
  known: NonNullable<Awaited<ReturnType<typeof selectCorrection>>>,
): TableAnswer {
  const { workTableId, number, version, made } = known;
  if (workTableId !== table.id) return { id, outcome: 'refused', reason: 'elsewhere' };
  return { id, outcome: 'done', number, version, made, again: true };
}
