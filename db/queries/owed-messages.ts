import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../schema/database';
import type { MessageTable } from '../schema/message';

export async function insertMessages(db: Kysely<Database>, rows: Insertable<MessageTable>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('message').values(rows).execute();
}
