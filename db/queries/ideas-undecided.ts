import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** Ideas that nobody has decided about, oldest first. */
export function selectUndecided(
  db: Kysely<Database>,
  hubId: string,
  page: { limit: number; offset: number },
) {
  return undecided(db, hubId)
    .innerJoin('switchEvent', 'switchEvent.id', 'idea.switchEventId')
    .select([
      'idea.number',
      'idea.title',
      'idea.createdAt',
      'idea.authorContact',
      'switchEvent.title as switchTitle',
    ])
    .orderBy('idea.createdAt')
    .orderBy('idea.number')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export async function countUndecided(db: Kysely<Database>, hubId: string): Promise<number> {
  const row = await undecided(db, hubId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return row?.count ?? 0;
}

function undecided(db: Kysely<Database>, hubId: string) {
  return (
    db
      .selectFrom('idea')
      .where('idea.hubId', '=', hubId)
      .where('idea.onBoard', '=', true)
      // A hub's own columns of this stage count as it does.
      .where((eb) =>
        eb.or([
          eb('idea.boardColumn', '=', 'to_sort'),
          sql<boolean>`idea.board_column like 'to\\_sort\\_\\_%'`,
        ]),
      )
  );
}
