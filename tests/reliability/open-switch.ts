import type { Connection } from '~db/connect.server';
import { contextOf } from '~tests/support/context';
import { makeSwitch, type SwitchOver } from '~tests/support/factories';

const DAY_MS = 86_400_000;

/** A Switch that a running app takes registrations for: its hours follow the real clock, not the tests' own. */
export async function openSwitch(
  connection: Connection,
  over: SwitchOver = {},
): Promise<{ id: string; slug: string }> {
  const { hub } = await contextOf(connection.db);
  const startsAt = new Date(Date.now() + 20 * DAY_MS);
  // A morning, so that it ends on the same day wherever the organiser's form shows it.
  startsAt.setUTCHours(8, 0, 0, 0);
  return makeSwitch(connection.db, hub, {
    startsAt,
    endsAt: new Date(startsAt.getTime() + DAY_MS / 3),
    registrationOpensAt: new Date(Date.now() - DAY_MS),
    registrationClosesAt: new Date(startsAt.getTime() - DAY_MS),
    ...over,
  });
}
