import type { Trx } from '~db/in-transaction';
import { seatRegistrations } from '~db/queries/work-tables';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import type { WorkTable } from './work-table';

/** From one table to another; null is none. */
export interface SeatChange {
  registrationId: string;
  from: string | null;
  to: string | null;
}

/** Seats people, with the history of each. */
export async function writeSeats(
  trx: Trx,
  ctx: Ctx,
  { id, tables }: { id: string; tables: readonly WorkTable[] },
  changes: readonly SeatChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const numbers = new Map(tables.map((table) => [table.id, table.number]));
  const numberOf = (tableId: string | null) => (tableId ? (numbers.get(tableId) ?? null) : null);
  await seatRegistrations(
    trx,
    id,
    changes.map(({ registrationId, to }) => ({ registrationId, tableId: to })),
  );
  await recordHistory(
    trx,
    ctx,
    changes.map(({ registrationId, from, to }) => ({
      subject: 'registration' as const,
      subjectId: registrationId,
      switchEventId: id,
      act: 'seated',
      before: { table: numberOf(from) },
      after: { table: numberOf(to) },
    })),
  );
}
