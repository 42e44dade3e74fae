import { updateParty } from '~db/queries/registrations-write';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import { promoteWaitlist } from './seats/promote-waitlist.server';
import { withLockedRegistration } from './with-locked-registration.server';

export type AcceptPartResult = Result<{ promoted: string[] }, 'unknown' | 'no-group' | 'not-waiting'>;

/**
 * A group that waits together says that a part of the places is fine: from now on each of them gets a place as soon
 * as there is one, in the order in which they stand. Saying so twice changes nothing.
 */
export function acceptPart(ctx: Ctx, id: string): Promise<AcceptPartResult> {
  return withLockedRegistration(ctx, id, async ({ registration, trx }): Promise<AcceptPartResult> => {
    if (registration.forWhom !== 'group') return refused('no-group');
    if (registration.partialOk) return ok({ promoted: [] });
    if (registration.status !== 'waitlisted') return refused('not-waiting');
    const { partyId, switchEventId } = registration;
    await updateParty(trx, partyId, { partialOk: true });
    await recordHistory(trx, ctx, [
      { subject: 'registration', subjectId: id, switchEventId, act: 'part-accepted' },
    ]);
    return ok({ promoted: await promoteWaitlist(trx, ctx, switchEventId) });
  });
}
