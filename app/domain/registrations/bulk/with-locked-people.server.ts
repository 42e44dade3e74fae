import { inTransaction, type Trx } from '~db/in-transaction';
import { lockSwitch } from '~db/lock';
import { type PersonRow, selectPeople } from '~db/queries/registrations-bulk';
import { type SeatsRow, selectSeats } from '~db/queries/registrations-seats';
import type { Ctx } from '../../context';
import { type Act, can } from '../../people/can';
import { type Refused, refused } from '../../result';

export interface LockedPeople {
  trx: Trx;
  /** Those of the Switch among the asked, in order of arrival, as they stand under its lock. */
  people: PersonRow[];
  seats: SeatsRow;
}

/**
 * Runs `work` on some people of one Switch under its lock, where this viewer may do `act` to it.
 * @throws LockBusy where others held the Switch for too long: nothing was written
 */
export function withLockedPeople<Answer>(
  ctx: Ctx,
  switchEventId: string,
  ids: readonly string[],
  work: (locked: LockedPeople) => Promise<Answer>,
  act: Act = 'edit-switch',
): Promise<Answer | Refused<'unknown'>> {
  return inTransaction(ctx.db, async (trx) => {
    await lockSwitch(trx, switchEventId);
    const seats = await selectSeats(trx, switchEventId);
    if (!seats || seats.hubId !== ctx.hub.id) return refused('unknown');
    const thing = {
      hubId: seats.hubId,
      zoneId: seats.zoneId,
      switchEventId,
      isPublic: seats.status !== 'draft',
    };
    if (!can(ctx.viewer, act, thing)) return refused('unknown');
    return work({ trx, seats, people: await selectPeople(trx, switchEventId, ids) });
  });
}
