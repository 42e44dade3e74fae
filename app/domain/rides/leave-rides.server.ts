import type { Trx } from '~db/in-transaction';
import { selectRegistration } from '~db/queries/registrations-read';
import {
  deleteRide,
  deleteRideRequest,
  type RequestRow,
  selectRequestsAround,
  selectRideOf,
} from '~db/queries/rides';
import type { Ctx } from '../context';
import { ok, type Result, refused } from '../result';
import { recordRide } from './record-ride.server';
import { tellRider } from './tell-rider.server';
import { type TravelRefusal, withTraveller } from './with-traveller.server';

/** Takes one's own ride back; whoever counted on it is told. */
export function withdrawRide(ctx: Ctx, registrationId: string): Promise<Result<null, TravelRefusal>> {
  return withTraveller(
    ctx,
    registrationId,
    async ({ trx, registration }) => {
      const ride = await selectRideOf(trx, registrationId);
      if (!ride) return ok(null);
      const requests = await selectRequestsAround(trx, [registrationId]);
      await tellOthers(
        trx,
        ctx,
        requests
          .filter(({ rideId }) => rideId === ride.id)
          .map((request) => ({ ...request, toId: request.askerId })),
      );
      await deleteRide(trx, ride.id);
      await recordRide(trx, ctx, registration, { act: 'ride-withdrawn' });
      return ok(null);
    },
    { isLeaving: true },
  );
}

/** Takes back what one asked of somebody else; told to them where they had agreed. */
export function leaveRide(
  ctx: Ctx,
  registrationId: string,
  requestId: string,
): Promise<Result<null, TravelRefusal | 'gone'>> {
  return withTraveller(
    ctx,
    registrationId,
    async ({ trx, registration }) => {
      const request = (await selectRequestsAround(trx, [registrationId])).find(({ id }) => id === requestId);
      if (request?.askerId !== registrationId) return refused('gone');
      if (request.state === 'accepted') await tellOthers(trx, ctx, [{ ...request, toId: request.ownerId }]);
      await deleteRideRequest(trx, requestId);
      await recordRide(trx, ctx, registration, { act: 'ride-left' });
      return ok(null);
    },
    { isLeaving: true },
  );
}

/**
 * Tells whoever had agreed with these people that they do not come. Before they are cancelled: the rows go with that,
 * by a trigger, whichever verb cancels.
 */
export async function tellRidePartners(
  trx: Trx,
  ctx: Pick<Ctx, 'hub' | 'now'>,
  registrationIds: readonly string[],
): Promise<void> {
  if (registrationIds.length === 0) return;
  const leaving = new Set(registrationIds);
  const agreed = (await selectRequestsAround(trx, registrationIds)).filter(
    ({ state }) => state === 'accepted',
  );
  const told = agreed.flatMap((request) => [
    ...(leaving.has(request.ownerId) ? [{ ...request, toId: request.askerId }] : []),
    ...(leaving.has(request.askerId) ? [{ ...request, toId: request.ownerId }] : []),
  ]);
  await tellOthers(
    trx,
    ctx,
    told.filter(({ toId }) => !leaving.has(toId)),
  );
}

async function tellOthers(
  trx: Trx,
  ctx: Pick<Ctx, 'hub' | 'now'>,
  requests: readonly (RequestRow & { toId: string })[],
): Promise<void> {
  for (const { toId, state, communeName } of requests) {
    if (state === 'refused') continue;
    const to = await selectRegistration(trx, ctx.hub.id, toId);
    if (to) await tellRider(trx, ctx, to, { kind: 'ride-withdrawn', details: { commune: communeName } });
  }
}
