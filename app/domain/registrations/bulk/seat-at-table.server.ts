import { seatAllAt, selectTableNumber } from '~db/queries/registrations-bulk';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, refused } from '../../result';
import type { BulkResult } from './bulk-done';
import { sortPeople } from './sort-people';
import { withLockedPeople } from './with-locked-people.server';

/** Gives people with a place a work table of their Switch, or none. Nobody is told: it stands on the badge and in the room. */
export function seatAtTable(
  ctx: Ctx,
  switchEventId: string,
  { ids, tableId }: { ids: readonly string[]; tableId: string | null },
): Promise<BulkResult> {
  return withLockedPeople(ctx, switchEventId, ids, async ({ trx, people }): Promise<BulkResult> => {
    const number = tableId === null ? null : await selectTableNumber(trx, switchEventId, tableId);
    if (number === undefined) return refused('no-table');
    const { done, leftOut } = sortPeople({ kind: 'table', tableId }, people);
    await seatAllAt(
      trx,
      done.map((person) => person.id),
      tableId,
    );
    await recordHistory(
      trx,
      ctx,
      done.map(({ id, tableNumber }) => ({
        subject: 'registration',
        subjectId: id,
        switchEventId,
        act: 'seated',
        before: { table: tableNumber },
        after: { table: number },
      })),
    );
    return ok({
      done: done.map((person) => person.id),
      promoted: [],
      leftOut: leftOut.map(({ person, reason }) => ({ id: person.id, reason })),
    });
  });
}
