import { type Insertable, type Kysely, sql, type Updateable } from 'kysely';
import type { Database } from '../schema/database';
import type { EventReportTable } from '../schema/event-report';

/** People of a Switch by stakeholder type, with how many of them were seen; whoever stood there twice counts once. */
export async function selectTypeCounts(db: Kysely<Database>, switchEventId: string) {
  const people = db
    .selectFrom('registration')
    .select(['stakeholderType', 'status'])
    .select((eb) =>
      eb
        .exists(
          eb.selectFrom('attendance').select('sessionId').whereRef('registrationId', '=', 'registration.id'),
        )
        .as('seen'),
    )
    .where('switchEventId', '=', switchEventId)
    .where('mergedInto', 'is', null)
    .as('people');
  return db
    .selectFrom(people)
    .select('stakeholderType')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere(sql<boolean>`status = 'confirmed' or seen`).as('registered'),
      eb.fn.countAll<number>().filterWhere(sql<boolean>`seen`).as('present'),
      eb.fn.countAll<number>().filterWhere(sql<boolean>`status = 'waitlisted' and not seen`).as('waited'),
      eb.fn.countAll<number>().filterWhere(sql<boolean>`status = 'cancelled' and not seen`).as('cancelled'),
    ])
    .groupBy('stakeholderType')
    .orderBy('stakeholderType')
    .execute();
}

/** Who was seen at each session, by stakeholder type. */
export function selectSessionCounts(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('attendance')
    .innerJoin('registration', 'registration.id', 'attendance.registrationId')
    .select(['attendance.sessionId', 'registration.stakeholderType'])
    .select((eb) => eb.fn.countAll<number>().as('present'))
    .where('attendance.switchEventId', '=', switchEventId)
    .groupBy(['attendance.sessionId', 'registration.stakeholderType'])
    .execute();
}

/** The ideas of a Switch and what was decided, in the order in which they came. */
export function selectReportIdeas(db: Kysely<Database>, switchEventId: string, limit: number) {
  return db
    .selectFrom('idea')
    .select(['number', 'title', 'boardColumn', 'form', 'decisionReason'])
    .where('switchEventId', '=', switchEventId)
    .where('onBoard', '=', true)
    .orderBy('number')
    .limit(limit)
    .execute();
}

export function selectReport(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('eventReport')
    .select(['summary', 'organiser', 'level', 'kind', 'headcount', 'version'])
    .where('switchEventId', '=', switchEventId)
    .executeTakeFirst();
}

/** The first version of a report. */
export async function insertReport(db: Kysely<Database>, row: Insertable<EventReportTable>): Promise<void> {
  await db.insertInto('eventReport').values(row).execute();
}

/** Changes a report and makes it the next version. */
export async function updateReport(
  db: Kysely<Database>,
  switchEventId: string,
  values: Updateable<EventReportTable>,
): Promise<void> {
  await db
    .updateTable('eventReport')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('switchEventId', '=', switchEventId)
    .execute();
}
