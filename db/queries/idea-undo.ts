import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** An idea of this Switch that people can see. */
export function selectIdeaOfSwitch(
  db: Kysely<Database>,
  switchEventId: string,
  number: number,
): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('idea')
    .select('id')
    .where('switchEventId', '=', switchEventId)
    .where('number', '=', number)
    .where('hiddenAt', 'is', null)
    .executeTakeFirst();
}

/**
 * Takes an idea away that nobody has done anything with: neither moved nor decided, merged or supported.
 * @returns false where somebody has
 */
export async function hideUntouchedIdea(
  db: Kysely<Database>,
  id: string,
  { by, at }: { by: string; at: Date },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update idea set hidden_at = ${at}, hidden_by = ${by}, version = version + 1
    where id = ${id} and version = 1 and board_column = 'to_sort' and on_board and support_count = 0
      and not exists (select from idea child where child.merged_into = idea.id or child.split_from = idea.id)`.execute(
      db,
    );
  return (numAffectedRows ?? 0n) > 0n;
}

/** Takes back what an author was to be told and was not yet. */
export async function withdrawIdeaMessages(db: Kysely<Database>, ideaId: string, at: Date): Promise<void> {
  await db
    .updateTable('message')
    .set({ state: 'withdrawn', handledAt: at })
    .where('ideaId', '=', ideaId)
    .where('state', 'in', ['owed', 'queued', 'failed', 'to_tell'])
    .execute();
}
