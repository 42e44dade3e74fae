import { selectSeated } from '~db/queries/work-tables';
import type { Ctx } from '../context';
import { ok, type Result, refused } from '../result';
import { spreadPeople } from './spread-people';
import { type TableRefusal, withHeldTables } from './with-held-tables.server';
import { writeSeats } from './write-seats.server';

/**
 * Gives a table to everybody confirmed who has none, stakeholder types mixed.
 * @param anew also moves those who have one already
 * @returns how many people sit at another table than before
 */
export function spreadRegistrations(
  ctx: Ctx,
  switchEventId: string,
  { anew }: { anew: boolean },
): Promise<Result<{ changed: number }, TableRefusal | 'no-table'>> {
  return withHeldTables(ctx, switchEventId, async ({ trx, tables }) => {
    if (tables.length === 0) return refused('no-table' as const);
    const people = await selectSeated(trx, switchEventId);
    const given = spreadPeople(
      people.map(({ id, stakeholderType, workTableId }) => ({
        id,
        stakeholderType,
        tableId: anew ? null : workTableId,
      })),
      tables.map(({ id }) => id),
    );
    const changes = people.flatMap(({ id, workTableId }) => {
      const to = given.get(id);
      return to && to !== workTableId ? [{ registrationId: id, from: workTableId, to }] : [];
    });
    await writeSeats(trx, ctx, { id: switchEventId, tables }, changes);
    return ok({ changed: changes.length });
  });
}
