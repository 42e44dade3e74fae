import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../schema/database';
import type { SwitchPhotoTable } from '../schema/switch-photo';

export async function insertPhoto(db: Kysely<Database>, row: Insertable<SwitchPhotoTable>): Promise<string> {
  const { id } = await db.insertInto('switchPhoto').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** The photos of a Switch in the order in which they came, without their bytes. */
export function selectPhotos(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('switchPhoto')
    .select(['id', 'width', 'height', 'caption'])
    .where('switchEventId', '=', switchEventId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

export async function selectPhotoBytes(
  db: Kysely<Database>,
  switchEventId: string,
  id: string,
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('switchPhoto')
    .select('bytes')
    .where('switchEventId', '=', switchEventId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.bytes;
}

/** @returns whether there was one */
export async function deletePhoto(db: Kysely<Database>, switchEventId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('switchPhoto')
    .where('switchEventId', '=', switchEventId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
