import type { Kysely } from 'kysely';
import { markSignIn } from '~db/queries/people';
import type { Database } from '~db/schema/database';

/** Remembers when somebody last came in: the team sees which access is still used. */
export function noteSignIn(db: Kysely<Database>, userId: string, now: Date): Promise<void> {
  return markSignIn(db, userId, now);
}
