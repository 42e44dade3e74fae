import type { Kysely } from 'kysely';
import type { Database } from '../schema/database';

interface DraftKey {
  hubId: string;
  codeHash: Buffer;
}

/** A draft that is still good, with the address of its Switch. */
export async function selectDraft(
  db: Kysely<Database>,
  key: DraftKey,
  now: Date,
): Promise<{ sealed: Buffer; slug: string } | undefined> {
  return db
    .selectFrom('registrationDraft')
    .innerJoin('switchEvent', 'switchEvent.id', 'registrationDraft.switchEventId')
    .select(['registrationDraft.sealed', 'switchEvent.slug'])
    .where('registrationDraft.hubId', '=', key.hubId)
    .where('registrationDraft.codeHash', '=', key.codeHash)
    .where('registrationDraft.expiresAt', '>', now)
    .executeTakeFirst();
}

/** Writes over a draft of the same Switch. @returns false where there is none that is still good */
export async function updateDraft(
  db: Kysely<Database>,
  key: DraftKey & { switchEventId: string },
  values: { sealed: Buffer; expiresAt: Date },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('registrationDraft')
    .set(values)
    .where('hubId', '=', key.hubId)
    .where('codeHash', '=', key.codeHash)
    .where('switchEventId', '=', key.switchEventId)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function insertDraft(
  db: Kysely<Database>,
  draft: DraftKey & { switchEventId: string; sealed: Buffer; expiresAt: Date; createdAt: Date },
): Promise<void> {
  await db.insertInto('registrationDraft').values(draft).execute();
}

export async function deleteDraft(db: Kysely<Database>, key: DraftKey): Promise<void> {
  await db
    .deleteFrom('registrationDraft')
    .where('hubId', '=', key.hubId)
    .where('codeHash', '=', key.codeHash)
    .execute();
}

/** Deletes what is no longer good. Of two processes that do, each row is one's. @returns the hub of each */
export async function deleteExpiredDrafts(db: Kysely<Database>, now: Date): Promise<string[]> {
  const rows = await db
    .deleteFrom('registrationDraft')
    .where('expiresAt', '<=', now)
    .returning('hubId')
    .execute();
  return rows.map(({ hubId }) => hubId);
}
