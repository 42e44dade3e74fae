import { inTransaction, type Trx } from '~db/in-transaction';
import { lockSwitch } from '~db/lock';
import { type RegistrationRow, selectRegistration } from '~db/queries/registrations-read';
import { type SeatsRow, selectSeats } from '~db/queries/registrations-seats';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { type Refused, refused } from '../result';

export interface LockedRegistration {
  trx: Trx;
  registration: RegistrationRow;
  /** The Switch as it stands under its lock. */
  seats: SeatsRow;
}

/**
 * Runs `work` on one registration under the lock of its Switch, where this viewer may manage it.
 * @returns what `work` answers, or refused('unknown') where it may not be known to exist
 * @throws LockBusy where others held the Switch for too long: nothing was written
 */
export function withLockedRegistration<Answer>(
  ctx: Ctx,
  id: string,
  work: (locked: LockedRegistration) => Promise<Answer>,
): Promise<Answer | Refused<'unknown'>> {
  return inTransaction(ctx.db, async (trx) => {
    const found = await selectRegistration(trx, ctx.hub.id, id);
    if (!found) return refused('unknown');
    await lockSwitch(trx, found.switchEventId);
    // Read again: it may have changed while others held the lock.
    const registration = await selectRegistration(trx, ctx.hub.id, id);
    const seats = await selectSeats(trx, found.switchEventId);
    if (!registration || !seats || !mayManage(ctx, registration, seats)) return refused('unknown');
    return work({ trx, registration, seats });
  });
}

function mayManage(ctx: Ctx, registration: RegistrationRow, seats: SeatsRow): boolean {
  return can(ctx.viewer, 'manage-registration', {
    hubId: registration.hubId,
    zoneId: seats.zoneId,
    switchEventId: registration.switchEventId,
    registrationId: registration.id,
    partyId: registration.partyId,
  });
}
