import type { Kysely } from 'kysely';
import { deletePendingSignIns } from '~db/queries/people';
import type { Database } from '~db/schema/database';

/** A link and a code come in one e-mail: when one was used, whatever else still waits for this address is void. */
export function spendSignInKeys(db: Kysely<Database>, email: string): Promise<void> {
  return deletePendingSignIns(db, email);
}
