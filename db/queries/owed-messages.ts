import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../schema/database';
import type { MessageTable } from '../schema/message';
import { slicesOf } from './slices-of';

export async function insertMessages(db: Kysely<Database>, rows: Insertable<MessageTable>[]): Promise<void> {
  for (const slice of slicesOf(rows)) await db.insertInto('message').values(slice).execute();
}
