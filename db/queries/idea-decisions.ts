import { type Insertable, type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '../schema/database';
import type { IdeaDecisionTable } from '../schema/idea-decision';

export type IdeaDecisionRow = Selectable<IdeaDecisionTable>;

/** Adds a decision. @returns its id, or undefined where one is prepared already */
export async function insertDecision(
  db: Kysely<Database>,
  row: Insertable<IdeaDecisionTable>,
): Promise<string | undefined> {
  const made = await db
    .insertInto('ideaDecision')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id;
}

/** One decision, kept from others until the end of the transaction. */
export async function lockDecision(
  trx: Kysely<Database>,
  hubId: string,
  id: string,
): Promise<IdeaDecisionRow | undefined> {
  return trx
    .selectFrom('ideaDecision')
    .selectAll()
    .where('hubId', '=', hubId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Which idea a decision is about, and where it would go: what to lock first. */
export function selectDecisionPlace(db: Kysely<Database>, hubId: string, id: string) {
  return db
    .selectFrom('ideaDecision')
    .innerJoin('idea', 'idea.id', 'ideaDecision.ideaId')
    .select(['idea.number', 'idea.title', 'ideaDecision.boardColumn'])
    .where('ideaDecision.hubId', '=', hubId)
    .where('ideaDecision.id', '=', id)
    .executeTakeFirst();
}

/** Writes one decision and counts its version. */
export async function updateDecision(
  trx: Kysely<Database>,
  id: string,
  change: Omit<Updateable<IdeaDecisionTable>, 'version'>,
): Promise<number> {
  const row = await trx
    .updateTable('ideaDecision')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

/** What was prepared for an idea is not any more. @returns its id, where there was one */
export async function withdrawOpenDecision(
  trx: Kysely<Database>,
  ideaId: string,
  at: Date,
): Promise<string | undefined> {
  const row = await trx
    .updateTable('ideaDecision')
    .set({ withdrawnAt: at })
    .where('ideaId', '=', ideaId)
    .where('publishedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** The decision that waits for one idea, with who prepared it. */
export function selectOpenDecision(db: Kysely<Database>, ideaId: string) {
  return withNames(db).where('ideaDecision.ideaId', '=', ideaId).executeTakeFirst();
}

/** Everything that is prepared in a hub, oldest first. */
export function selectPrepared(db: Kysely<Database>, hubId: string, limit: number) {
  return withNames(db)
    .where('ideaDecision.hubId', '=', hubId)
    .orderBy('ideaDecision.preparedAt')
    .orderBy('ideaDecision.id')
    .limit(limit)
    .execute();
}

export async function countPrepared(db: Kysely<Database>, hubId: string): Promise<number> {
  const row = await db
    .selectFrom('ideaDecision')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('hubId', '=', hubId)
    .where('publishedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** What one click published. */
export function selectPublication(db: Kysely<Database>, hubId: string, publicationId: string) {
  return db
    .selectFrom('ideaDecision')
    .innerJoin('idea', 'idea.id', 'ideaDecision.ideaId')
    .select(['ideaDecision.id', 'idea.number', 'idea.title', 'ideaDecision.boardColumn'])
    .where('ideaDecision.hubId', '=', hubId)
    .where('ideaDecision.publicationId', '=', publicationId)
    .orderBy('idea.number')
    .execute();
}

function withNames(db: Kysely<Database>) {
  return db
    .selectFrom('ideaDecision')
    .innerJoin('idea', 'idea.id', 'ideaDecision.ideaId')
    .innerJoin('switchEvent', 'switchEvent.id', 'idea.switchEventId')
    .leftJoin('user', 'user.id', 'ideaDecision.preparedBy')
    .selectAll('ideaDecision')
    .select([
      'idea.number',
      'idea.title',
      'idea.version as ideaVersion',
      'idea.boardColumn as presentColumn',
      'idea.mergedInto',
      'switchEvent.title as switchTitle',
      'user.name as preparedByName',
    ])
    .where('ideaDecision.publishedAt', 'is', null)
    .where('ideaDecision.withdrawnAt', 'is', null);
}
