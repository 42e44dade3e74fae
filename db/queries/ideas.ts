import { type Insertable, type Kysely, sql, type Updateable } from 'kysely';
import type { Database } from '../schema/database';
import type { IdeaTable } from '../schema/idea';

/** Adds an idea. The same form sent again (double click, lost network) adds nothing and gives undefined. */
export async function insertIdea(db: Kysely<Database>, row: Insertable<IdeaTable>) {
  return db
    .insertInto('idea')
    .values(row)
    .onConflict((conflict) => conflict.column('formId').doNothing())
    .returning(['id', 'number'])
    .executeTakeFirst();
}

export async function selectIdeaNumberByForm(
  db: Kysely<Database>,
  where: { hubId: string; switchEventId: string; formId: string },
): Promise<number | undefined> {
  const row = await db
    .selectFrom('idea')
    .select('number')
    .where('hubId', '=', where.hubId)
    .where('switchEventId', '=', where.switchEventId)
    .where('formId', '=', where.formId)
    .executeTakeFirst();
  return row?.number;
}

/** One idea without its author's contact: what any page may show. */
export function selectIdea(db: Kysely<Database>, hubId: string, number: number) {
  return db
    .selectFrom('idea')
    .innerJoin('switchEvent', 'switchEvent.id', 'idea.switchEventId')
    .innerJoin('zone', 'zone.id', 'switchEvent.zoneId')
    .leftJoin('workTable', 'workTable.id', 'idea.workTableId')
    .select([
      'idea.id',
      'idea.number',
      'idea.version',
      'idea.title',
      'idea.description',
      'idea.audiences',
      'idea.speakerType',
      'idea.speakerFirstName',
      'idea.boardColumn',
      'idea.form',
      'idea.deliverer',
      'idea.deliveryPlace',
      'idea.deliveryWhen',
      'idea.deliveryAudience',
      'idea.lead',
      'idea.need',
      'idea.nextTest',
      'idea.estimatedCostEuros',
      'idea.spentCostEuros',
      'idea.nextTestOn',
      'idea.topics',
      'idea.deliverySummary',
      'idea.deliveryHow',
      'idea.deliveryPhone',
      'idea.deliveryLink',
      'idea.deliveryFee',
      'idea.deliveryModes',
      'idea.becameServiceAt',
      'workTable.number as tableNumber',
      'idea.decisionReason',
      'idea.decidedAt',
      'idea.createdAt',
      'switchEvent.slug as switchSlug',
      'switchEvent.title as switchTitle',
      'zone.name as zoneName',
      'zone.slug as zoneSlug',
      'zone.hue as zoneHue',
      'zone.timeZone as zoneTimeZone',
    ])
    .where('idea.hubId', '=', hubId)
    .where('idea.number', '=', number)
    .where('idea.hiddenAt', 'is', null)
    .where('switchEvent.status', '<>', 'draft')
    .executeTakeFirst();
}

/** Who an idea's author is and how they are told: for the team's own acts, never for a page. */
export const AUTHOR_COLUMNS = [
  'speakerFirstName',
  'authorContact',
  'authorEmail',
  'authorPhone',
  'authorAddress',
  'authorMediator',
  'authorOrganizationId',
  'authorLocale',
] as const;

/** The row that a move or a decision is about to change, kept from others until the end of the transaction. */
export function lockIdea(db: Kysely<Database>, hubId: string, number: number) {
  return db
    .selectFrom('idea')
    .select([
      'id',
      'number',
      'version',
      'title',
      'boardColumn',
      'rank',
      'form',
      'mergedInto',
      'becameServiceAt',
      'movedBy',
      'switchEventId',
      ...AUTHOR_COLUMNS,
      'hiddenAt',
    ])
    .where('hubId', '=', hubId)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
}

export type IdeaToChange = NonNullable<Awaited<ReturnType<typeof lockIdea>>>;

/** Writes one row and counts its version. @returns the new version */
export async function updateIdea(
  db: Kysely<Database>,
  id: string,
  change: Omit<Updateable<IdeaTable>, 'version'>,
): Promise<number> {
  const row = await db
    .updateTable('idea')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

/** How the author of an idea is reached: for hub staff only. */
export function selectIdeaContact(db: Kysely<Database>, hubId: string, id: string) {
  return db
    .selectFrom('idea')
    .select(['authorContact', 'authorEmail', 'authorPhone'])
    .where('hubId', '=', hubId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** One page of a Switch's ideas, the latest first. */
export function selectSwitchIdeas(
  db: Kysely<Database>,
  switchEventId: string,
  page: { limit: number; offset: number },
) {
  return db
    .selectFrom('idea')
    .select(['number', 'title', 'description', 'speakerType', 'speakerFirstName', 'boardColumn', 'form'])
    .where('switchEventId', '=', switchEventId)
    .where('onBoard', '=', true)
    .orderBy('number', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export async function countSwitchIdeas(db: Kysely<Database>, switchEventId: string): Promise<number> {
  const row = await db
    .selectFrom('idea')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('switchEventId', '=', switchEventId)
    .where('onBoard', '=', true)
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** An idea that visitors may say something about; undefined where it is hidden, or in no hub of theirs. */
export function selectPublicIdea(db: Kysely<Database>, hubId: string, number: number) {
  return db
    .selectFrom('idea')
    .innerJoin('zone', 'zone.id', 'idea.zoneId')
    .select(['idea.id', 'idea.number', 'idea.title', 'zone.timeZone'])
    .where('idea.hubId', '=', hubId)
    .where('idea.number', '=', number)
    .where('idea.hiddenAt', 'is', null)
    .executeTakeFirst();
}

/** Takes an idea off public pages, or puts it back with null. */
export async function hideIdea(
  db: Kysely<Database>,
  id: string,
  hidden: { at: Date; by: string | null } | null,
): Promise<void> {
  await updateIdea(db, id, { hiddenAt: hidden?.at ?? null, hiddenBy: hidden?.by ?? null });
}
