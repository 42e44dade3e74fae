import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { RoomScreenTable } from '../schema/room-screen';

const ADJUSTED = ['sessionId', 'phaseSetAt', 'phaseEndsAt', 'view', 'message', 'version'] as const;

/** What facilitators have adjusted on the screen of a Switch; undefined where nobody has. */
export function selectRoomScreen(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('roomScreen')
    .select(ADJUSTED)
    .where('switchEventId', '=', switchEventId)
    .executeTakeFirst();
}

/**
 * Writes the screen where it still has the version that was seen, 0 for one that nobody has touched.
 * @returns whether it was written: false where somebody else did meanwhile
 */
export async function writeRoomScreen(
  db: Kysely<Database>,
  row: Pick<
    RoomScreenTable,
    'hubId' | 'switchEventId' | 'sessionId' | 'phaseSetAt' | 'phaseEndsAt' | 'updatedAt' | 'updatedBy'
  > & { view: RoomScreenTable['view']['__select__']; message: string },
  seen: number,
): Promise<boolean> {
  const written = await db
    .insertInto('roomScreen')
    .values({ ...row, version: 1 })
    .onConflict((conflict) =>
      conflict
        .column('switchEventId')
        .doUpdateSet({ ...row, version: sql<number>`room_screen.version + 1` })
        .where('roomScreen.version', '=', seen),
    )
    .returning('version')
    .executeTakeFirst();
  return written !== undefined;
}

/** The latest ideas of a Switch: nothing about whoever proposed them but what type of actor they are. */
export function selectLatestIdeas(db: Kysely<Database>, switchEventId: string, limit: number) {
  return db
    .selectFrom('idea')
    .select(['number', 'title', 'speakerType', 'boardColumn'])
    .where('switchEventId', '=', switchEventId)
    .where('onBoard', '=', true)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}

/** The ideas of a Switch that were decided last, the latest first. */
export function selectLatestDecisions(
  db: Kysely<Database>,
  switchEventId: string,
  kind: 'service' | 'prototype' | 'any',
  limit: number,
) {
  let query = db
    .selectFrom('idea')
    .select(['number', 'title', 'boardColumn', 'form', 'decidedAt'])
    .where('switchEventId', '=', switchEventId)
    .where('onBoard', '=', true)
    .where('decidedAt', 'is not', null)
    .where(sql<boolean>`board_column <> 'to_sort'`);
  if (kind !== 'any') query = query.where(sql<boolean>`board_column like ${`${kind}\\_%`}`);
  return query.orderBy('decidedAt', 'desc').orderBy('number', 'desc').limit(limit).execute();
}

export async function selectSwitchNumber(db: Kysely<Database>, switchEventId: string): Promise<number> {
  const row = await db
    .selectFrom('switchEvent')
    .select('number')
    .where('id', '=', switchEventId)
    .executeTakeFirstOrThrow();
  return row.number;
}

/** The address of a published Switch by its short number. */
export async function selectSlugByNumber(
  db: Kysely<Database>,
  hubId: string,
  number: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('switchEvent')
    .select('slug')
    .where('hubId', '=', hubId)
    .where('number', '=', number)
    .where('status', '<>', 'draft')
    .executeTakeFirst();
  return row?.slug;
}
