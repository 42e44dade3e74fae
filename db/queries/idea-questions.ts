import { type Insertable, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Trx } from '../in-transaction';
import type { Database } from '../schema/database';
import type { IdeaQuestionTable } from '../schema/idea-question';

/** Asks; undefined where a question waits for its answer already. */
export function insertQuestion(db: Kysely<Database>, row: Insertable<IdeaQuestionTable>) {
  return db
    .insertInto('ideaQuestion')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
}

/** The question that this code opens, with the idea it is about. */
export function selectQuestionByCode(db: Kysely<Database>, hubId: string, code: string) {
  return withIdea(db)
    .where('ideaQuestion.hubId', '=', hubId)
    .where('ideaQuestion.code', '=', code)
    .executeTakeFirst();
}

/** Everything that was asked about one idea, oldest first. */
export function selectQuestions(db: Kysely<Database>, ideaId: string) {
  return db
    .selectFrom('ideaQuestion')
    .leftJoin('user as asker', 'asker.id', 'ideaQuestion.askedBy')
    .leftJoin('user as typist', 'typist.id', 'ideaQuestion.answeredBy')
    .selectAll('ideaQuestion')
    .select(['asker.name as askedByName', 'typist.name as answeredByName'])
    .where('ideaQuestion.ideaId', '=', ideaId)
    .orderBy('ideaQuestion.askedAt')
    .execute();
}

/** One question, kept from others until the end of the transaction. */
export function lockQuestion(trx: Trx, hubId: string, id: string) {
  return trx
    .selectFrom('ideaQuestion')
    .innerJoin('idea', 'idea.id', 'ideaQuestion.ideaId')
    .selectAll('ideaQuestion')
    .select(['idea.switchEventId', 'idea.number'])
    .where('ideaQuestion.hubId', '=', hubId)
    .where('ideaQuestion.id', '=', id)
    .forUpdate('ideaQuestion')
    .executeTakeFirst();
}

export async function updateQuestion(
  trx: Trx,
  id: string,
  set: Partial<{ answer: string; answeredAt: Date; answeredBy: string | null; withdrawnAt: Date }>,
): Promise<void> {
  await trx.updateTable('ideaQuestion').set(set).where('id', '=', id).execute();
}

/** Nobody needs to be told a question any more that was answered or withdrawn. */
export async function withdrawQuestionMessages(trx: Trx, questionId: string, at: Date): Promise<void> {
  await trx
    .updateTable('message')
    .set({ state: 'withdrawn', handledAt: at })
    .where('ideaQuestionId', '=', questionId)
    .where('state', 'in', ['owed', 'queued', 'failed', 'kept', 'to_tell'])
    .where((eb) => eb.or([eb('state', '<>', 'queued'), eb('handedAt', 'is', null)]))
    .execute();
}

/** Questions without an answer, oldest first. */
export function selectWaitingQuestions(
  db: Kysely<Database>,
  hubId: string,
  page: { limit: number; offset: number },
) {
  return withIdea(db)
    .where('ideaQuestion.hubId', '=', hubId)
    .where('ideaQuestion.answeredAt', 'is', null)
    .where('ideaQuestion.withdrawnAt', 'is', null)
    .orderBy('ideaQuestion.askedAt')
    .orderBy('ideaQuestion.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export async function countWaitingQuestions(db: Kysely<Database>, hubId: string): Promise<number> {
  const row = await db
    .selectFrom('ideaQuestion')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('hubId', '=', hubId)
    .where('answeredAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** Forgets what authors of a Switch's ideas answered, and takes back what waits. That they did stays. @returns how many */
export function blankQuestions(trx: Trx, switchEventId: string, at: Date): Promise<number> {
  return blankAnswers(trx, sql`i.switch_event_id = ${switchEventId}`, at);
}

/** The same for the ideas that somebody proposed from their own place. */
export function blankOwnQuestions(db: Kysely<Database>, registrationId: string, at: Date): Promise<number> {
  return blankAnswers(db, sql`i.author_registration_id = ${registrationId}`, at);
}

async function blankAnswers(db: Kysely<Database>, which: RawBuilder<unknown>, at: Date): Promise<number> {
  const { numAffectedRows } = await sql`update idea_question q
    set answer = case when q.answered_at is null then '' else '–' end,
      withdrawn_at = case when q.answered_at is null then coalesce(q.withdrawn_at, ${at}::timestamptz) else q.withdrawn_at end
    from idea i where i.id = q.idea_id and ${which}
      and (q.answer not in ('', '–') or (q.answered_at is null and q.withdrawn_at is null))`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

function withIdea(db: Kysely<Database>) {
  return db
    .selectFrom('ideaQuestion')
    .innerJoin('idea', 'idea.id', 'ideaQuestion.ideaId')
    .innerJoin('switchEvent', 'switchEvent.id', 'idea.switchEventId')
    .selectAll('ideaQuestion')
    .select([
      'idea.number',
      'idea.title',
      'idea.description',
      'idea.authorContact',
      'switchEvent.title as switchTitle',
    ]);
}
