import { selectSeated } from '~db/queries/work-tables';
import type { Ctx } from '../context';
import { ok, type Result } from '../result';
import { type TableRefusal, withHeldTables } from './with-held-tables.server';
import { type SeatChange, writeSeats } from './write-seats.server';

/** What somebody chose for a person, with the table that their form had shown. */
export type SeatChoice = SeatChange;

export interface Seated {
  changed: number;
  /** Those whom somebody else seated otherwise meanwhile, or whose table is gone: nothing was written for them. */
  conflicts: string[];
}

/** Seats people where they were chosen to sit. A choice that changes nothing writes nothing. */
export function seatPeople(
  ctx: Ctx,
  switchEventId: string,
  choices: readonly SeatChoice[],
): Promise<Result<Seated, TableRefusal>> {
  return withHeldTables(ctx, switchEventId, async ({ trx, tables }) => {
    const people = await selectSeated(trx, switchEventId);
    const now = new Map(people.map(({ id, workTableId }) => [id, workTableId]));
    const wanted = choices.filter(
      ({ registrationId, from, to }) =>
        from !== to && now.has(registrationId) && now.get(registrationId) !== to,
    );
    const isRight = ({ registrationId, from, to }: SeatChoice) =>
      now.get(registrationId) === from && (to === null || tables.some(({ id }) => id === to));
    const changes = wanted.filter(isRight);
    await writeSeats(trx, ctx, { id: switchEventId, tables }, changes);
    const conflicts = wanted.filter((choice) => !isRight(choice)).map(({ registrationId }) => registrationId);
    return ok({ changed: changes.length, conflicts });
  });
}
