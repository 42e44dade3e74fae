import type { Kysely } from 'kysely';
import type { Database } from '../schema/database';

/** Ends what is being sent to the people of a Switch. */
export async function stopCampaigns(trx: Kysely<Database>, switchEventId: string, at: Date): Promise<void> {
  await trx
    .updateTable('campaign')
    .set({ state: 'stopped', endedAt: at })
    .where('switchEventId', '=', switchEventId)
    .where('state', '=', 'sending')
    .execute();
}
