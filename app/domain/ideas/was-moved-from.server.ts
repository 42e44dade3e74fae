import type { Trx } from '~db/in-transaction';
import { selectLastAct } from '~db/queries/ideas-ranks';
import type { BoardColumn } from './idea';

/** Whether the last thing that happened to an idea is a move out of this column. */
export async function wasMovedFrom(trx: Trx, idea: { id: string }, column: BoardColumn): Promise<boolean> {
  const last = await selectLastAct(trx, idea.id);
  return last?.act === 'moved' && (last.before as { column?: unknown } | null)?.column === column;
}
