import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../schema/database';
import type { IdeaCorrectionTable } from '../schema/idea-correction';

/** One table of a hub, with its Switch's id and its code. */
export function selectHubTable(db: Kysely<Database>, hubId: string, id: string) {
  return db
    .selectFrom('workTable')
    .select(['id', 'hubId', 'switchEventId', 'number', 'theme', 'shortCode'])
    .where('hubId', '=', hubId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export function selectTableByCode(db: Kysely<Database>, hubId: string, shortCode: string) {
  return db
    .selectFrom('workTable')
    .select(['id', 'hubId', 'switchEventId', 'number', 'theme', 'shortCode'])
    .where('hubId', '=', hubId)
    .where('shortCode', '=', shortCode)
    .executeTakeFirst();
}

/** The codes of a Switch's tables; null where there is none yet. */
export function selectTableCodes(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('workTable')
    .select(['id', 'shortCode'])
    .where('switchEventId', '=', switchEventId)
    .execute();
}

/** @throws where the code is another table's of this hub */
export async function updateTableCode(
  db: Kysely<Database>,
  id: string,
  { shortCode, at }: { shortCode: string; at: Date },
): Promise<void> {
  await db.updateTable('workTable').set({ shortCode, codeDrawnAt: at }).where('id', '=', id).execute();
}

/** What a table may know of the ideas captured there, the latest first: nothing of how their authors are reached. */
export function selectTableIdeas(db: Kysely<Database>, workTableId: string, limit: number) {
  return db
    .selectFrom('idea')
    .select(TABLE_IDEA)
    .where('workTableId', '=', workTableId)
    .where('onBoard', '=', true)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}

/** The same of one idea, captured anywhere. */
export function selectTableIdea(db: Kysely<Database>, hubId: string, number: number) {
  return db
    .selectFrom('idea')
    .select(TABLE_IDEA)
    .where('hubId', '=', hubId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
}

export function selectIdeaByForm(db: Kysely<Database>, hubId: string, formId: string) {
  return db
    .selectFrom('idea')
    .select(['number', 'version', 'workTableId'])
    .where('hubId', '=', hubId)
    .where('formId', '=', formId)
    .executeTakeFirst();
}

export async function insertCorrection(
  db: Kysely<Database>,
  row: Insertable<IdeaCorrectionTable>,
): Promise<void> {
  await db.insertInto('ideaCorrection').values(row).execute();
}

/** The correction that came under this id before, with its idea as it is now. */
export function selectCorrection(db: Kysely<Database>, hubId: string, id: string) {
  return db
    .selectFrom('ideaCorrection')
    .innerJoin('idea', 'idea.id', 'ideaCorrection.ideaId')
    .select(['ideaCorrection.version as made', 'idea.number', 'idea.version', 'idea.workTableId'])
    .where('ideaCorrection.hubId', '=', hubId)
    .where('ideaCorrection.id', '=', id)
    .executeTakeFirst();
}

const TABLE_IDEA = [
  'number',
  'version',
  'formId',
  'title',
  'description',
  'statedNeed',
  'audiences',
  'speakerType',
  'speakerFirstName',
  'boardColumn',
  'workTableId',
] as const;
