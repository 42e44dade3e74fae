import { type Kysely, sql } from 'kysely';

/** Whoever does not want to be told any more is owed nothing at all about their idea, its merges and splits included. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create or replace function leave_author() returns trigger language plpgsql as $$
    begin
      update message set
          state = case when state in ('owed', 'queued', 'failed', 'to_tell', 'kept') then 'withdrawn' else state end,
          handled_at = coalesce(handled_at, now()),
          to_email = null, to_phone = null, to_name = '', subject = null, text_body = null, html_body = null
        where idea_id = new.id and follower_id is null and kind like 'idea-%';
      update idea_question set withdrawn_at = now()
        where idea_id = new.id and answered_at is null and withdrawn_at is null;
      return null;
    end $$`.execute(db);
  // Those who left while news of a merge or a split stood with their address.
  await sql`update message set
      state = case when state in ('owed', 'queued', 'failed', 'to_tell', 'kept') then 'withdrawn' else state end,
      handled_at = coalesce(handled_at, now()),
      to_email = null, to_phone = null, to_name = '', subject = null, text_body = null, html_body = null
    from idea
    where idea.id = message.idea_id and idea.author_contact = 'none'
      and message.kind in ('idea-merged', 'idea-parted', 'idea-split')
      and (message.to_email is not null or message.to_phone is not null)`.execute(db);
}
