import { type Insertable, type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { IdeaSplittingTable } from '../schema/idea-splitting';

export interface PartRow {
  originalId: string;
  title: string;
  description: string;
  statedNeed: string;
  audiences: string[];
  speakerType: string;
  speakerFirstName: string;
  rank: string;
  at: Date;
}

/** Adds a part of an idea to « À trier »: where it was said and how its author is reached are the original's. */
export async function insertPart(trx: Kysely<Database>, part: PartRow) {
  const { rows } = await sql<{ id: string; number: number }>`
    insert into idea (hub_id, switch_event_id, work_table_id, title, description, stated_need, audiences, topics,
      speaker_type, speaker_first_name, author_contact, author_email, author_phone, author_address, author_mediator,
      author_organization_id, author_registration_id, author_consent_at, author_locale, assigned_to, split_from, rank,
      created_at, moved_at)
    select hub_id, switch_event_id, work_table_id, ${part.title}, ${part.description}, ${part.statedNeed},
      ${part.audiences}::text[], topics, ${part.speakerType}, ${part.speakerFirstName}, author_contact, author_email,
      author_phone, author_address, author_mediator, author_organization_id, author_registration_id, author_consent_at,
      author_locale, assigned_to, id, ${part.rank}, ${part.at}, ${part.at}
    from idea where id = ${part.originalId}
    returning id, number`.execute(trx);
  const row = rows[0];
  if (!row) throw new Error(`no idea ${part.originalId}`);
  return row;
}

export async function insertSplit(
  trx: Kysely<Database>,
  row: Insertable<IdeaSplittingTable>,
  parts: readonly string[],
): Promise<void> {
  const { id } = await trx.insertInto('ideaSplitting').values(row).returning('id').executeTakeFirstOrThrow();
  await trx
    .insertInto('ideaSplitPart')
    .values(parts.map((ideaId) => ({ ideaId, hubId: row.hubId, splitId: id, version: 1 })))
    .execute();
}

/** A split with its original and its parts as they are now. */
export async function selectSplit(db: Kysely<Database>, hubId: string, id: string) {
  const split = await db
    .selectFrom('ideaSplitting')
    .innerJoin('idea', 'idea.id', 'ideaSplitting.originalId')
    .selectAll('ideaSplitting')
    .select('idea.number as original')
    .where('ideaSplitting.hubId', '=', hubId)
    .where('ideaSplitting.id', '=', id)
    .executeTakeFirst();
  if (!split) return undefined;
  const parts = await db
    .selectFrom('ideaSplitPart')
    .innerJoin('idea', 'idea.id', 'ideaSplitPart.ideaId')
    .select(['idea.id', 'idea.number', 'ideaSplitPart.version'])
    .where('splitId', '=', id)
    .orderBy('idea.number')
    .execute();
  return { ...split, parts };
}

/** The latest split of an idea that still stands, or undefined. */
export async function selectOpenSplit(db: Kysely<Database>, originalId: string) {
  const row = await db
    .selectFrom('ideaSplitting')
    .select('id')
    .where('originalId', '=', originalId)
    .where('undoneAt', 'is', null)
    .orderBy('splitAt', 'desc')
    .executeTakeFirst();
  return row?.id;
}

export async function endSplit(
  trx: Kysely<Database>,
  id: string,
  { at, by }: { at: Date; by: string | null },
): Promise<void> {
  await trx.updateTable('ideaSplitting').set({ undoneAt: at, undoneBy: by }).where('id', '=', id).execute();
}

/** Whether somebody said something about one of these ideas: a support, a comment, a merge. */
export async function isTalkedAbout(db: Kysely<Database>, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select
    exists (select from idea_support where idea_id = any(${ids}::uuid[]))
    or exists (select from idea_comment where idea_id = any(${ids}::uuid[]))
    or exists (select from idea where merged_into = any(${ids}::uuid[])) as found`.execute(db);
  return rows[0]?.found ?? false;
}
