import type { Kysely } from 'kysely';
import { selectGrantsOf } from '~db/queries/people';
import type { Database } from '~db/schema/database';
import type { Viewer } from './viewer';

/**
 * Somebody signed in, with the roles they hold now: read at each request, so a role that is taken away,
 * or whose time is over, ends at once. Nobody's session says more than who they are.
 */
export async function readStaff(
  db: Kysely<Database>,
  user: { id: string; name: string; email: string },
  now: Date,
): Promise<Viewer> {
  const grants = await selectGrantsOf(db, user.id, now);
  return { kind: 'staff', userId: user.id, name: user.name, email: user.email, grants };
}
