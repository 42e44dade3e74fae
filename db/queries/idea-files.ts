import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../schema/database';
import type { IdeaFileTable } from '../schema/idea-file';

/** Keeps the file of a service in the place of the one before. @returns its id, which is new each time */
export async function putIdeaFile(db: Kysely<Database>, row: Insertable<IdeaFileTable>): Promise<string> {
  await deleteIdeaFile(db, row.ideaId);
  const { id } = await db.insertInto('ideaFile').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** @returns whether there was one */
export async function deleteIdeaFile(db: Kysely<Database>, ideaId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('ideaFile').where('ideaId', '=', ideaId).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** What a page says of the file, without its bytes. */
export function selectIdeaFile(db: Kysely<Database>, ideaId: string) {
  return db
    .selectFrom('ideaFile')
    .select((eb) => ['id', 'name', 'mediaType', eb.fn<number>('length', ['bytes']).as('size')])
    .where('ideaId', '=', ideaId)
    .executeTakeFirst();
}

export async function selectIdeaFileBytes(db: Kysely<Database>, id: string): Promise<Buffer | undefined> {
  const row = await db.selectFrom('ideaFile').select('bytes').where('id', '=', id).executeTakeFirst();
  return row?.bytes;
}
