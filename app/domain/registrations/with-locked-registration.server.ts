import { inTransaction, type Trx } from '~db/in-transaction';
import { lockSwitch } from '~db/lock';
import { type RegistrationRow, selectRegistration } from '~db/queries/registrations-read';
import { type SeatsRow, selectSeats } from '~db/queries/registrations-seats';
import type { Ctx } from '../context';
import { type Act, can } from '../people/can';
import { type Refused, refused } from '../result';
import { thingOfRegistration } from './thing-of-registration';

export interface LockedRegistration {
  trx: Trx;
  registration: RegistrationRow;
  /** The Switch as it stands under its lock. */
  seats: SeatsRow;
}

/**
 * Runs `work` on one registration under the lock of its Switch, where this viewer may do `act` to it.
 * @returns what `work` answers, or refused('unknown') where it may not be known to exist
 * @throws LockBusy where others held the Switch for too long: nothing was written
 */
export function withLockedRegistration<Answer>(
  ctx: Ctx,
  id: string,
  work: (locked: LockedRegistration) => Promise<Answer>,
  act: Act = 'manage-registration',
): Promise<Answer | Refused<'unknown'>> {
  return inTransaction(ctx.db, async (trx) => {
    const found = await selectRegistration(trx, ctx.hub.id, id);
    if (!found) return refused('unknown');
    await lockSwitch(trx, found.switchEventId);
    // Read again: it may have changed while others held the lock.
    const registration = await selectRegistration(trx, ctx.hub.id, id);
    const seats = await selectSeats(trx, found.switchEventId);
    if (!registration || !seats) return refused('unknown');
    if (!can(ctx.viewer, act, thingOfRegistration(registration, seats.zoneId))) return refused('unknown');
    return work({ trx, registration, seats });
  });
}
