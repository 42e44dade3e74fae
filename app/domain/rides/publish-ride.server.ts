import { insertRide } from '~db/queries/rides';
import type { Ctx } from '../context';
import { ok, type Result, refused } from '../result';
import { type ContactRefusal, contactRefusal } from './may-share-contact';
import type { RidePlan } from './plan-ride.server';
import { recordRide } from './record-ride.server';
import { type TravelRefusal, withTraveller } from './with-traveller.server';

/** Says that somebody has seats in their car, or seeks some: once, from one commune. Others read that, and no name. */
export function publishRide(
  ctx: Ctx,
  registrationId: string,
  plan: RidePlan,
): Promise<Result<null, TravelRefusal | ContactRefusal | 'already'>> {
  return withTraveller(ctx, registrationId, async ({ trx, registration, event }) => {
    const refusal = contactRefusal(registration);
    if (refusal) return refused(refusal);
    const isNew = await insertRide(trx, {
      hubId: ctx.hub.id,
      switchEventId: event.id,
      registrationId,
      createdAt: ctx.now,
      ...plan,
    });
    if (!isNew) return refused('already');
    const act = plan.kind === 'offer' ? 'ride-offered' : 'ride-sought';
    await recordRide(trx, ctx, registration, { act, seats: plan.seats });
    return ok(null);
  });
}
