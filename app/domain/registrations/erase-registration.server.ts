import { blankPerson } from '~db/queries/blank-person';
import { handOnMessages } from '~db/queries/messages-hand-on';
import { forgetOwnIdeas } from '~db/queries/own-ideas';
import { blankEchoes } from '~db/queries/registration-echoes';
import { selectMergedInto } from '~db/queries/registrations-merge';
import { blankMessages, blankPartyIfEmpty, updateRegistration } from '~db/queries/registrations-write';
import { blankMessagesNaming } from '~db/queries/rides';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result } from '../result';
import { writeCancellation } from './cancel-registration.server';
import { promoteWaitlist } from './seats/promote-waitlist.server';
import { type LockedRegistration, withLockedRegistration } from './with-locked-registration.server';

export type EraseResult = Result<null, 'unknown'>;

/**
 * Forgets a person: gives their place back, then blanks what is held about them, also in what was written
 * to them. Once the Switch is over there is no place to give back: whoever came is still counted. What was to reach others at the same address still does. The row stays, so that counts and history stay
 * true; the history holds ids only. There is no way back.
 */
export function eraseRegistration(ctx: Ctx, id: string): Promise<EraseResult> {
  return withLockedRegistration(ctx, id, async (locked): Promise<EraseResult> => {
    const { registration, seats, trx } = locked;
    if (registration.erasedAt) return ok(null);
    if (registration.status !== 'cancelled' && ctx.now < seats.endsAt) await writeCancellation(ctx, locked);
    // What was merged into it is about the same person.
    for (const each of [registration, ...(await selectMergedInto(trx, id))]) await blank(ctx, locked, each);
    await promoteWaitlist(trx, ctx, registration.switchEventId);
    return ok(null);
  });
}

async function blank(
  ctx: Ctx,
  { trx, registration: { switchEventId } }: LockedRegistration,
  { id, partyId }: { id: string; partyId: string },
): Promise<void> {
  await updateRegistration(trx, id, blankPerson(ctx.now));
  await blankPartyIfEmpty(trx, partyId);
  await blankMessagesNaming(trx, id);
  await forgetOwnIdeas(trx, id, ctx.now);
  await blankEchoes(trx, { registrationId: id }, ctx.now);
  await handOnMessages(trx, id);
  await blankMessages(trx, id, ctx.now);
  await recordHistory(trx, ctx, [{ subject: 'registration', subjectId: id, switchEventId, act: 'erased' }]);
}
