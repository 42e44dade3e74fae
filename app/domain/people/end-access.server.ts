import type { Trx } from '~db/in-transaction';
import { deletePendingSignIns, deleteSessions } from '~db/queries/people';

/** Signs somebody out everywhere, and makes every link and code void that still waits for them. */
export async function endAccess(trx: Trx, person: { id: string; email: string }): Promise<void> {
  await deleteSessions(trx, person.id);
  await deletePendingSignIns(trx, person.email);
}
