import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../schema/database';
import type { HistoryTable } from '../schema/history';

export async function insertHistory(db: Kysely<Database>, rows: Insertable<HistoryTable>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('history').values(rows).execute();
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
