import { updateRegistration } from '~db/queries/registrations-write';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import { tellRidePartners } from '../rides/leave-rides.server';
import { isReadByMail } from './is-read-by-mail';
import { oweRegistrationMessages } from './owe-registration-messages.server';
import { promoteWaitlist } from './seats/promote-waitlist.server';
import { type LockedRegistration, withLockedRegistration } from './with-locked-registration.server';
import { withdrawQuestion } from './withdraw-question.server';

export type CancelResult = Result<{ promoted: string[] }, 'unknown' | 'over'>;

/**
 * Gives a place back, at once to whoever waits and fits. Cancelling twice changes nothing.
 * @param isKnown they see it on their own page, or have just said so aloud: nobody calls them to tell them. An e-mail
 *   still leaves, to keep and for the calendar
 */
export function cancelRegistration(
  ctx: Ctx,
  id: string,
  { isKnown = ctx.viewer.kind === 'participant' } = {},
): Promise<CancelResult> {
  return withLockedRegistration(ctx, id, async (locked): Promise<CancelResult> => {
    const { registration, seats, trx } = locked;
    if (registration.status === 'cancelled') return ok({ promoted: [] });
    if (ctx.now >= seats.endsAt) return refused('over');
    await writeCancellation(ctx, locked);
    await withdrawQuestion(trx, ctx, registration);
    if (!isKnown || isReadByMail(registration)) await tellCancelled(ctx, locked);
    return ok({ promoted: await promoteWaitlist(trx, ctx, registration.switchEventId) });
  });
}

/** The row and the history of a cancellation; promoting is up to the caller, once everything is written. */
export async function writeCancellation(ctx: Ctx, { trx, registration }: LockedRegistration): Promise<void> {
  const { id, switchEventId, status } = registration;
  await tellRidePartners(trx, ctx, [id]);
  // Whoever comes back sits by the rule.
  await updateRegistration(trx, id, { status: 'cancelled', cancelledAt: ctx.now, seatReason: null });
  await recordHistory(trx, ctx, [
    {
      subject: 'registration',
      subjectId: id,
      switchEventId,
      act: 'cancelled',
      before: { status },
      after: { status: 'cancelled' },
    },
  ]);
}

async function tellCancelled(ctx: Ctx, { trx, registration }: LockedRegistration): Promise<void> {
  await oweRegistrationMessages(trx, ctx, registration.switchEventId, [
    { kind: 'registration-cancelled', to: registration },
  ]);
}
