import { selectRequestsAround, selectRideOf } from '~db/queries/rides';
import { readShuttle, selectBookings } from '~db/queries/shuttles';
import type { Ctx } from '../../context';
import type { MyData } from './my-data';

/** What is held about how somebody gets to a Switch. */
export async function ridesHeld({ db, hub }: Pick<Ctx, 'db' | 'hub'>, id: string): Promise<MyData['rides']> {
  const ride = await selectRideOf(db, id);
  const [booking] = await selectBookings(db, [id]);
  const shuttle = booking && (await readShuttle(db, hub.id, booking.shuttleId));
  const requests = await selectRequestsAround(db, [id]);
  return {
    announcement: ride ? { kind: ride.kind, communeName: ride.communeName, seats: ride.seats } : null,
    requests: requests.map(({ kind, communeName, seats, state, askerId }) => ({
      ...{ kind, communeName, seats, state },
      isMine: askerId === id,
    })),
    shuttle: shuttle
      ? { communeName: shuttle.communeName, meetingPoint: shuttle.meetingPoint, leavesAt: shuttle.leavesAt }
      : null,
  };
}
