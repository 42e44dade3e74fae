import { inTransaction, type Trx } from '~db/in-transaction';
import { lockSwitch } from '~db/lock';
import { selectEcho } from '~db/queries/registration-echoes';
import { selectStanding } from '~db/queries/registrations-merge';
import { type RegistrationRow, selectRegistration } from '~db/queries/registrations-read';
import { type SeatsRow, selectSeats } from '~db/queries/registrations-seats';
import type { Ctx } from '../../context';
import { type Refused, refused } from '../../result';
import { echoRegistration } from './echo-registration';

export interface LockedEcho {
  trx: Trx;
  /** As its page shows it. */
  echo: RegistrationRow;
  /** Who is registered under that name and address. */
  holder: RegistrationRow;
  seats: SeatsRow;
}

/** Runs `work` on an echo under the lock of its Switch: whatever is asked takes as long as of a registration. */
export function withLockedEcho<Answer>(
  ctx: Ctx,
  id: string,
  work: (locked: LockedEcho) => Promise<Answer>,
): Promise<Answer | Refused<'unknown'>> {
  return inTransaction(ctx.db, async (trx) => {
    const found = await selectEcho(trx, ctx.hub.id, id);
    if (!found || ctx.viewer.kind !== 'participant' || ctx.viewer.registrationId !== id)
      return refused('unknown');
    await lockSwitch(trx, found.switchEventId);
    const row = await selectEcho(trx, ctx.hub.id, id);
    const seats = await selectSeats(trx, found.switchEventId);
    const standing = await selectStanding(trx, ctx.hub.id, found.registrationId);
    const holder = standing && (await selectRegistration(trx, ctx.hub.id, standing.id));
    if (!row || !seats || !holder) return refused('unknown');
    return work({ trx, echo: echoRegistration(row), holder, seats });
  });
}
