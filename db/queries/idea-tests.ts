import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../schema/database';
import type { IdeaTestTable } from '../schema/idea-test';

/** @returns undefined where this form was already kept */
export async function insertIdeaTest(
  db: Kysely<Database>,
  row: Insertable<IdeaTestTable>,
): Promise<string | undefined> {
  const made = await db
    .insertInto('ideaTest')
    .values(row)
    .onConflict((conflict) => conflict.column('formId').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id;
}

/** Whether this form told a test of this idea before. */
export async function hasIdeaTestOfForm(
  db: Kysely<Database>,
  hubId: string,
  number: number,
  formId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('ideaTest')
    .innerJoin('idea', 'idea.id', 'ideaTest.ideaId')
    .select('ideaTest.id')
    .where('idea.hubId', '=', hubId)
    .where('idea.number', '=', number)
    .where('ideaTest.formId', '=', formId)
    .executeTakeFirst();
  return row !== undefined;
}

/** What was tried and learnt, the first test first. */
export function selectIdeaTests(db: Kysely<Database>, ideaId: string) {
  return db
    .selectFrom('ideaTest')
    .select(['id', 'testedOn', 'tried', 'people', 'learnt', 'createdAt'])
    .where('ideaId', '=', ideaId)
    .orderBy('testedOn')
    .orderBy('createdAt')
    .execute();
}

/** @returns whether there was one */
export async function deleteIdeaTest(db: Kysely<Database>, ideaId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('ideaTest')
    .where('ideaId', '=', ideaId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
