import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

export interface DraftRow {
  answers: Record<string, string>;
  version: number;
  savedAt: Date;
  savedBy: string | null;
  /** By name. */
  who: string | null;
}

export async function selectDraft(db: Kysely<Database>, ideaId: string): Promise<DraftRow | undefined> {
  return db
    .selectFrom('ideaDraft')
    .leftJoin('user', 'user.id', 'ideaDraft.savedBy')
    .select([
      'ideaDraft.answers',
      'ideaDraft.version',
      'ideaDraft.savedAt',
      'ideaDraft.savedBy',
      'user.name as who',
    ])
    .where('ideaDraft.ideaId', '=', ideaId)
    .executeTakeFirst();
}

/**
 * Keeps answers over those that were seen. @returns their version; undefined where somebody kept others since
 * @param expected the version that was seen; 0 where there was none
 */
export async function upsertDraft(
  db: Kysely<Database>,
  draft: { ideaId: string; hubId: string; answers: Record<string, string>; savedBy: string; savedAt: Date },
  expected: number,
): Promise<number | undefined> {
  const row = await db
    .insertInto('ideaDraft')
    .values({ ...draft, answers: JSON.stringify(draft.answers) })
    .onConflict((conflict) =>
      conflict
        .column('ideaId')
        .doUpdateSet({
          answers: JSON.stringify(draft.answers),
          savedBy: draft.savedBy,
          savedAt: draft.savedAt,
          version: sql<number>`idea_draft.version + 1`,
        })
        .where('ideaDraft.version', '=', expected),
    )
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}
