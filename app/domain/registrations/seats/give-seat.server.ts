import { updateRegistration } from '~db/queries/registrations-write';
import { cleanLine } from '../../clean-text';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Refused, type Result, refused } from '../../result';
import { registrationWindow } from '../../switches/registration-window';
import { oweRegistrationMessages } from '../owe-registration-messages.server';
import { type LockedRegistration, withLockedRegistration } from '../with-locked-registration.server';
import { promoteWaitlist } from './promote-waitlist.server';

/** As the database says too. */
const MAX_REASON = 500;

type GiveSeatRefusal = 'reason-missing' | 'reason-long' | 'not-waiting' | 'not-held';
export type GiveSeatResult = Result<null, 'unknown' | GiveSeatRefusal>;

/**
 * Gives a place to somebody who waits although the rule gives none, for a reason that the history keeps.
 * They count as everybody who sits does: when somebody leaves, nobody is promoted before there is room again by the
 * rule. Nobody else gets a seat by it, except the rest of their own party where that alone fits by now.
 */
export function giveSeat(ctx: Ctx, id: string, typed: { reason: string }): Promise<GiveSeatResult> {
  const reason = cleanLine(typed.reason);
  return withLockedRegistration<GiveSeatResult>(
    ctx,
    id,
    async (locked) => {
      const refusal = whyNot(ctx, locked, reason);
      if (refusal) return refusal;
      await writeGift(ctx, locked, reason);
      await promoteWaitlist(locked.trx, ctx, locked.registration.switchEventId);
      return ok(null);
    },
    'see-registrations',
  );
}

function whyNot(
  ctx: Ctx,
  { registration, seats }: LockedRegistration,
  reason: string,
): Refused<GiveSeatRefusal> | undefined {
  if (reason === '') return refused('reason-missing');
  if (reason.length > MAX_REASON) return refused('reason-long', { most: MAX_REASON });
  const window = registrationWindow(seats, ctx.now);
  if (seats.status === 'draft' || window === 'cancelled' || window === 'over') return refused('not-held');
  return registration.status === 'waitlisted' ? undefined : refused('not-waiting');
}

async function writeGift(ctx: Ctx, { registration, trx }: LockedRegistration, reason: string): Promise<void> {
  const { id, switchEventId } = registration;
  await updateRegistration(trx, id, { status: 'confirmed', confirmedAt: ctx.now, seatReason: reason });
  await recordHistory(trx, ctx, [
    {
      subject: 'registration',
      subjectId: id,
      switchEventId,
      act: 'seat-given',
      before: { status: 'waitlisted' },
      after: { status: 'confirmed', reason },
    },
  ]);
  const owed = { kind: 'registration-promoted', to: registration } as const;
  await oweRegistrationMessages(trx, ctx, switchEventId, [owed]);
}
