import type { Insertable, Kysely } from 'kysely';
import type { Trx } from '../in-transaction';
import type { Database } from '../schema/database';
import type { SurveyResponseTable } from '../schema/survey-response';

/** All answers about one Switch, in an order that says nothing. */
export function selectSurvey(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('surveyResponse')
    .select(['welcome', 'useful', 'heard', 'liked', 'missing', 'onPaper'])
    .where('switchEventId', '=', switchEventId)
    .orderBy('id')
    .execute();
}

/** Notes that somebody answered, not what. False where they had already. */
export async function markSurveyAnswered(trx: Trx, registrationId: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('registration')
    .set({ surveyAnswered: true })
    .where('id', '=', registrationId)
    .where('surveyAnswered', '=', false)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A row with an id that is there already is the same form sent twice: nothing happens. */
export async function insertSurveyResponse(trx: Trx, row: Insertable<SurveyResponseTable>): Promise<void> {
  await trx
    .insertInto('surveyResponse')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
