import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../schema/database';
import type { HistoryTable } from '../schema/history';
import { slicesOf } from './slices-of';

export async function insertHistory(db: Kysely<Database>, rows: Insertable<HistoryTable>[]): Promise<void> {
  for (const slice of slicesOf(rows)) await db.insertInto('history').values(slice).execute();
}

/** What happened to one subject, oldest first. */
export function selectHistory(db: Kysely<Database>, subject: HistoryTable['subject'], subjectId: string) {
  return db
    .selectFrom('history')
    .selectAll()
    .where('subject', '=', subject)
    .where('subjectId', '=', subjectId)
    .orderBy('id')
    .execute();
}
