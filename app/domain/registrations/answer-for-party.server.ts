import { inTransaction } from '~db/in-transaction';
import { selectParty, selectRegistration } from '~db/queries/registrations-read';
import type { Ctx } from '../context';
import { ok, type Result, refused } from '../result';
import { cancelRegistration } from './cancel-registration.server';
import { isUnanswered } from './is-unanswered';
import { keepPlace } from './keep-place.server';

export type PartyAnswer = 'keep' | 'cancel';

/**
 * One answer for everybody of a party who was asked and has not said whether they keep their place: all or nobody.
 * @param id of any of its members
 * @returns how many it answered for
 */
export function answerForParty(
  ctx: Ctx,
  id: string,
  answer: PartyAnswer,
): Promise<Result<number, 'unknown' | 'not-asked' | 'not-active' | 'cancelled' | 'over'>> {
  return inTransaction(ctx.db, async (trx) => {
    const within = { ...ctx, db: trx };
    const registration = await selectRegistration(trx, ctx.hub.id, id);
    if (!registration) return refused('unknown');
    const asked = (await selectParty(trx, registration.partyId)).filter(isUnanswered);
    for (const person of asked) {
      const answered = await (answer === 'keep'
        ? keepPlace(within, person.id)
        : cancelRegistration(within, person.id));
      // The first refusal comes before anything is written: all of a party are refused for the same reason.
      if (!answered.ok) return answered;
    }
    return ok(asked.length);
  });
}
