import { selectSwitchSessions } from '~db/queries/attendance';
import { selectLastIntentions } from '~db/queries/door';
import type { Ctx } from '../context';
import type { LockedPeople } from '../registrations/bulk/with-locked-people.server';
import { doorOpening } from './door-opening';
import { type DoorBook, pairKey } from './settle-changes';

/** What settling changes needs to know of the people that they name, under the Switch's lock. */
export async function readDoorBook(ctx: Ctx, { trx, seats, people }: LockedPeople): Promise<DoorBook> {
  const sessions = await selectSwitchSessions(trx, seats.id);
  const last = await selectLastIntentions(
    trx,
    people.map(({ id }) => id),
  );
  return {
    people: new Map(
      people.map(({ id, status, erasedAt, walkIn }) => [id, { status, isErased: erasedAt !== null, walkIn }]),
    ),
    opensAt: new Map(sessions.map((session) => [session.id, doorOpening(session, ctx.hub).getTime()])),
    types: new Set(ctx.hub.stakeholderTypes.map(({ slug }) => slug)),
    last: new Map(last.map((each) => [pairKey(each), { ...each, at: each.at.getTime() }])),
  };
}
