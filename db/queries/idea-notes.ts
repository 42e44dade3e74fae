import { type Kysely, sql } from 'kysely';
import type { Trx } from '../in-transaction';
import type { Database } from '../schema/database';

export interface NoteRow {
  id: string;
  body: string;
  createdAt: Date;
  authorId: string | null;
  author: string | null;
  /** Names of those whom it wants to be read by. */
  mentioned: string[];
}

/** The notes of one idea, the oldest first. */
export async function selectNotes(db: Kysely<Database>, ideaId: string): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    select note.id, note.body, note.created_at, note.author_id, author.name as author,
      array(select person.name from idea_mention mention join "user" person on person.id = mention.user_id
        where mention.note_id = note.id order by person.name collate french) as mentioned
    from idea_note note
    left join "user" author on author.id = note.author_id
    where note.idea_id = ${ideaId}
    order by note.created_at, note.id`.execute(db);
  return rows;
}

/** @returns undefined where the same form has written it already */
export async function insertNote(
  trx: Trx,
  note: {
    hubId: string;
    ideaId: string;
    authorId: string;
    formId: string | null;
    body: string;
    createdAt: Date;
  },
): Promise<string | undefined> {
  const row = await trx
    .insertInto('ideaNote')
    .values(note)
    .onConflict((conflict) => conflict.column('formId').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function insertMentions(
  trx: Trx,
  mention: { noteId: string; hubId: string; createdAt: Date },
  userIds: readonly string[],
): Promise<void> {
  if (userIds.length === 0) return;
  await trx
    .insertInto('ideaMention')
    .values(userIds.map((userId) => ({ ...mention, userId })))
    .execute();
}

/** A note, with the idea that it is about. */
export async function selectNote(db: Kysely<Database>, hubId: string, id: string) {
  return db
    .selectFrom('ideaNote')
    .innerJoin('idea', 'idea.id', 'ideaNote.ideaId')
    .select(['ideaNote.id', 'ideaNote.authorId', 'ideaNote.ideaId', 'idea.switchEventId', 'idea.number'])
    .where('ideaNote.hubId', '=', hubId)
    .where('ideaNote.id', '=', id)
    .executeTakeFirst();
}

/** @returns false where somebody has just deleted it */
export async function deleteNote(trx: Trx, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('ideaNote').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

export interface DueDigest {
  hubId: string;
  userId: string;
  name: string;
  email: string;
}

/** Who works for the hub and has been mentioned before then in a note that no e-mail told of. */
export async function selectDueDigests(
  db: Kysely<Database>,
  due: { hubId: string; before: Date; day: string; now: Date },
): Promise<DueDigest[]> {
  const { rows } = await sql<DueDigest>`
    select distinct mention.hub_id, mention.user_id, person.name, person.email
    from idea_mention mention
    join "user" person on person.id = mention.user_id
    join role_grant on role_grant.user_id = mention.user_id and role_grant.hub_id = mention.hub_id
      and role_grant.role in ('hub_staff', 'hub_admin')
      and (role_grant.expires_at is null or role_grant.expires_at > ${due.now})
    where mention.hub_id = ${due.hubId} and mention.told_at is null and mention.created_at < ${due.before}
      and not exists (select 1 from mention_digest digest where digest.hub_id = mention.hub_id
        and digest.user_id = mention.user_id and digest.day = ${due.day}::date)
    order by mention.user_id`.execute(db);
  return rows;
}

/** Hubs in which somebody was mentioned and not told. */
export async function selectHubsWithMentions(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ hubId: string }>`
    select distinct hub_id from idea_mention where told_at is null order by hub_id`.execute(db);
  return rows.map(({ hubId }) => hubId);
}

/** Takes a person's day; false where another process has it, or had it. */
export async function takeDigestDay(
  trx: Trx,
  digest: { hubId: string; userId: string; day: string },
): Promise<boolean> {
  const row = await trx
    .insertInto('mentionDigest')
    .values(digest)
    .onConflict((conflict) => conflict.doNothing())
    .returning('day')
    .executeTakeFirst();
  return row !== undefined;
}

/** Marks what goes into the e-mail. @returns the ideas, each once, in the order of their numbers */
export async function tellMentions(
  trx: Trx,
  told: { hubId: string; userId: string; before: Date; at: Date },
): Promise<{ number: number; title: string }[]> {
  const { rows } = await sql<{ number: number; title: string }>`
    with now_told as (
      update idea_mention set told_at = ${told.at}
      where hub_id = ${told.hubId} and user_id = ${told.userId} and told_at is null
        and created_at < ${told.before}
      returning note_id
    )
    select distinct idea.number, idea.title from now_told
    join idea_note note on note.id = now_told.note_id
    join idea on idea.id = note.idea_id
    order by idea.number`.execute(trx);
  return rows;
}

/** Notes are forgotten a while after what they are about: they may name somebody. @returns how many */
export async function deleteNotesOfSwitch(trx: Trx, switchEventId: string): Promise<number> {
  const { numAffectedRows } = await sql`delete from idea_note using idea
    where idea.id = idea_note.idea_id and idea.switch_event_id = ${switchEventId}`.execute(trx);
  return Number(numAffectedRows ?? 0);
}

/** Nothing was to be said on this day after all. */
export async function giveBackDigestDay(
  trx: Trx,
  { hubId, userId, day }: { hubId: string; userId: string; day: string },
): Promise<void> {
  await trx
    .deleteFrom('mentionDigest')
    .where('hubId', '=', hubId)
    .where('userId', '=', userId)
    .where('day', '=', day)
    .execute();
}
