import type { Kysely } from 'kysely';
import type { Database } from '../schema/database';

/** What a hub decides for all its Switches, held until the end of the transaction. */
export function lockHubSettings(trx: Kysely<Database>, hubId: string) {
  return trx
    .selectFrom('hub')
    .select([
      'reminderDays',
      'needDeadlines',
      'contactsKeptMonths',
      'publisher',
      'publicationDirector',
      'siteHost',
    ])
    .where('id', '=', hubId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

export async function updateHubSettings(
  trx: Kysely<Database>,
  hubId: string,
  {
    needDeadlines,
    ...rest
  }: {
    reminderDays: number[];
    needDeadlines: Readonly<Record<string, number>>;
    contactsKeptMonths: number;
    publisher: string;
    publicationDirector: string;
    siteHost: string;
  },
): Promise<void> {
  await trx
    .updateTable('hub')
    .set({ ...rest, needDeadlines: JSON.stringify(needDeadlines) })
    .where('id', '=', hubId)
    .execute();
}

/** Published Switches of a hub that are still to begin, in the order in which they are locked. */
export async function selectComingIds(db: Kysely<Database>, hubId: string, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('switchEvent')
    .select('id')
    .where('hubId', '=', hubId)
    .where('status', '=', 'published')
    .where('startsAt', '>', now)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
