import { selectRegistration } from '~db/queries/registrations-read';
import { holdRide, insertRideRequest, selectRequestsAround } from '~db/queries/rides';
import type { Ctx } from '../context';
import { ok, type Result, refused } from '../result';
import { type ContactRefusal, contactRefusal } from './may-share-contact';
import { recordRide } from './record-ride.server';
import { tellRider } from './tell-rider.server';
import { type TravelRefusal, withTraveller } from './with-traveller.server';

export type AskRefusal = TravelRefusal | ContactRefusal | 'gone' | 'own' | 'full' | 'asked' | 'seats';

/**
 * Asks for seats in somebody's car, or offers them to somebody who seeks some. Nothing of either is shown to the other
 * until they agree. Asking twice is asking once.
 */
export function askRide(
  ctx: Ctx,
  registrationId: string,
  ask: { rideId: string; seats: number | undefined },
): Promise<Result<null, AskRefusal>> {
  return withTraveller(ctx, registrationId, async ({ trx, registration, event }) => {
    const refusal = contactRefusal(registration);
    if (refusal) return refused(refusal);
    const ride = await holdRide(trx, ctx.hub.id, ask.rideId);
    if (!ride || ride.switchEventId !== event.id) return refused('gone');
    if (ride.registrationId === registrationId) return refused('own');
    // Whoever seeks seats said how many: that many are offered to them.
    const seats = ride.kind === 'seek' ? ride.seats : ask.seats;
    if (!seats) return refused('seats');
    const agreed = (await selectRequestsAround(trx, [ride.registrationId]))
      .filter(({ rideId, state }) => rideId === ride.id && state === 'accepted')
      .reduce((sum, request) => sum + request.seats, 0);
    if (agreed + seats > ride.seats) return refused('full');
    const asked = { hubId: ctx.hub.id, rideId: ride.id, registrationId, seats, askedAt: ctx.now };
    if (!(await insertRideRequest(trx, { ...asked, answeredAt: null }))) return refused('asked');
    const owner = await selectRegistration(trx, ctx.hub.id, ride.registrationId);
    if (owner)
      await tellRider(trx, ctx, owner, { kind: 'ride-asked', details: { commune: ride.communeName } });
    await recordRide(trx, ctx, registration, { act: 'ride-asked', seats });
    return ok(null);
  });
}
