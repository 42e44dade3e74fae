import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** Ideas that nobody has decided about, oldest first. */
export function selectUndecided(
  db: Kysely<Database>,
  hubId: string,
  page: { limit: number; offset: number },
) {
  return (
    db
      .selectFrom('idea')
      .innerJoin('switchEvent', 'switchEvent.id', 'idea.switchEventId')
      .select([
        'idea.number',
        'idea.title',
        'idea.createdAt',
        'idea.authorContact',
        'switchEvent.title as switchTitle',
      ])
      .where('idea.hubId', '=', hubId)
      .where('idea.onBoard', '=', true)
      // A hub's own columns of this stage count as it does.
      .where((eb) =>
        eb.or([
          eb('idea.boardColumn', '=', 'to_sort'),
          sql<boolean>`idea.board_column like 'to\\_sort\\_\\_%'`,
        ]),
      )
      .orderBy('idea.createdAt')
      .orderBy('idea.number')
      .limit(page.limit)
      .offset(page.offset)
      .execute()
  );
}
