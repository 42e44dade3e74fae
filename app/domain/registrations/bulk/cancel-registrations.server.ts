import { cancelAll } from '~db/queries/registrations-bulk';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, refused } from '../../result';
import { tellRidePartners } from '../../rides/leave-rides.server';
import { oweRegistrationMessages } from '../owe-registration-messages.server';
import { promoteWaitlist } from '../seats/promote-waitlist.server';
import { withdrawQuestions } from '../withdraw-question.server';
import type { BulkResult } from './bulk-done';
import { sortPeople } from './sort-people';
import { withLockedPeople } from './with-locked-people.server';

/**
 * Gives back the places of many people in one transaction: each is told once, and whoever waits and fits is promoted
 * once all of them are free. Those who were cancelled before are passed over, so that twice is once.
 */
export function cancelRegistrations(
  ctx: Ctx,
  switchEventId: string,
  ids: readonly string[],
): Promise<BulkResult> {
  return withLockedPeople(ctx, switchEventId, ids, async ({ trx, people, seats }): Promise<BulkResult> => {
    if (ctx.now >= seats.endsAt) return refused('over');
    const { done, leftOut } = sortPeople({ kind: 'cancel' }, people);
    const doneIds = done.map((person) => person.id);
    await tellRidePartners(trx, ctx, doneIds);
    await cancelAll(trx, doneIds, ctx.now);
    await withdrawQuestions(trx, ctx, switchEventId, doneIds);
    await recordHistory(
      trx,
      ctx,
      done.map(({ id, status }) => ({
        subject: 'registration',
        subjectId: id,
        switchEventId,
        act: 'cancelled',
        before: { status },
        after: { status: 'cancelled' },
      })),
    );
    await oweRegistrationMessages(
      trx,
      ctx,
      switchEventId,
      done.map((to) => ({ kind: 'registration-cancelled', to })),
    );
    const promoted = done.length > 0 ? await promoteWaitlist(trx, ctx, switchEventId) : [];
    return ok({
      done: doneIds,
      promoted,
      leftOut: leftOut.map(({ person, reason }) => ({ id: person.id, reason })),
    });
  });
}
