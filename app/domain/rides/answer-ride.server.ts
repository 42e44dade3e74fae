import type { Trx } from '~db/in-transaction';
import { type RegistrationRow, selectRegistration } from '~db/queries/registrations-read';
import { answerRideRequest, holdRide, type RequestRow, selectRequestsAround } from '~db/queries/rides';
import type { Ctx } from '../context';
import { ok, type Result, refused } from '../result';
import { recordRide } from './record-ride.server';
import { partnerDetails, tellRider } from './tell-rider.server';
import { type TravelRefusal, withTraveller } from './with-traveller.server';

export type AnswerRideRefusal = TravelRefusal | 'gone' | 'full';

/**
 * Agrees to travel with whoever asked, or does not. Only then both are told how to reach each other. Seats are agreed on
 * under the ride's own lock: never more than there are. The same answer twice is one.
 */
export function answerRide(
  ctx: Ctx,
  registrationId: string,
  { requestId, agrees }: { requestId: string; agrees: boolean },
): Promise<Result<null, AnswerRideRefusal>> {
  return withTraveller(ctx, registrationId, async ({ trx, registration }) => {
    const rideId = (await requestsTo(trx, registrationId)).find(({ id }) => id === requestId)?.rideId;
    const ride = rideId ? await holdRide(trx, ctx.hub.id, rideId) : undefined;
    const requests = await requestsTo(trx, registrationId);
    const request = requests.find(({ id }) => id === requestId);
    const asker = request && (await selectRegistration(trx, ctx.hub.id, request.askerId));
    if (!ride || !request || !asker) return refused('gone');
    const state = agrees ? 'accepted' : 'refused';
    if (request.state === state) return ok(null);
    // What both were told stands: it is left, not refused.
    if (request.state === 'accepted') return refused('gone');
    const agreed = requests
      .filter((each) => each.state === 'accepted')
      .reduce((sum, { seats }) => sum + seats, 0);
    if (agrees && agreed + request.seats > ride.seats) return refused('full');
    await answerRideRequest(trx, requestId, { state, at: ctx.now });
    if (agrees) await tellBoth(trx, ctx, [registration, asker]);
    else await tellRider(trx, ctx, asker, { kind: 'ride-refused', details: { commune: ride.communeName } });
    await recordRide(trx, ctx, registration, { act: agrees ? 'ride-accepted' : 'ride-refused' });
    return ok(null);
  });
}

async function requestsTo(trx: Trx, ownerId: string): Promise<RequestRow[]> {
  return (await selectRequestsAround(trx, [ownerId])).filter((request) => request.ownerId === ownerId);
}

async function tellBoth(trx: Trx, ctx: Ctx, [one, other]: [RegistrationRow, RegistrationRow]): Promise<void> {
  await tellRider(trx, ctx, one, { kind: 'ride-accepted', details: partnerDetails(other) });
  await tellRider(trx, ctx, other, { kind: 'ride-accepted', details: partnerDetails(one) });
}
