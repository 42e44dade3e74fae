import type { Kysely } from 'kysely';
import type { Database } from '~db/schema/database';
import type { ListedSwitch } from './switch-event';
import { seatsOfSwitches } from './switch-seats.server';

/** Each Switch with how many people are confirmed: one query for the whole list. */
export async function withConfirmed(
  db: Kysely<Database>,
  switches: readonly ListedSwitch[],
): Promise<{ event: ListedSwitch; confirmed: number }[]> {
  const seats = await seatsOfSwitches(
    db,
    switches.map((event) => event.id),
  );
  return switches.map((event) => ({ event, confirmed: seats.get(event.id)?.confirmed ?? 0 }));
}
