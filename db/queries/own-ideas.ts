import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import { blankOwnQuestions } from './idea-questions';

/** What somebody proposed from their own place, and what they support as themselves; the first one first. */
export async function selectOwnIdeas(db: Kysely<Database>, ids: readonly string[]) {
  const { rows } = await sql<{ number: number; title: string; isMine: boolean; at: Date }>`
    select number, title, true as is_mine, created_at as at from idea
      where author_registration_id = any(${ids}::uuid[]) or author_echo_id = any(${ids}::uuid[])
    union all
    select idea.number, idea.title, false, support.created_at from idea_support support
      join idea on idea.id = support.idea_id
      where support.supporter = any(${ids.map((id) => `registration:${id}`)})
    order by 4, 1`.execute(db);
  return rows;
}

/** What the team asked them about the ideas that they proposed, and what they answered; the oldest first. */
export async function selectOwnQuestions(db: Kysely<Database>, ids: readonly string[]) {
  const { rows } = await sql<{ number: number; question: string; askedAt: Date; answer: string }>`
    select idea.number, q.words as question, q.asked_at, q.answer from idea_question q
      join idea on idea.id = q.idea_id
      where idea.author_registration_id = any(${ids}::uuid[]) or idea.author_echo_id = any(${ids}::uuid[])
    order by q.asked_at`.execute(db);
  return rows;
}

/**
 * Forgets who proposed the ideas of somebody who erases their data: first name, contact, what was written to them about
 * these ideas, and what they answered. The ideas stay: they are everybody's by now.
 */
export async function forgetOwnIdeas(db: Kysely<Database>, registrationId: string, at: Date): Promise<void> {
  await blankOwnQuestions(db, registrationId, at);
  await sql`update message set
      to_email = null, to_phone = null, to_name = '', subject = null, text_body = null, html_body = null,
      details = '{}', last_error = null,
      state = case when state in ('owed', 'queued', 'failed') then 'kept' when state = 'to_tell' then 'told' else state end,
      handled_at = coalesce(handled_at, ${at})
    where follower_id is null
      and idea_id in (select id from idea where author_registration_id = ${registrationId})`.execute(db);
  await sql`update idea set speaker_first_name = '', author_contact = 'none', author_email = null, author_phone = null,
      author_address = null, author_mediator = null, author_organization_id = null, author_consent_at = null,
      author_registration_id = null
    where author_registration_id = ${registrationId}`.execute(db);
}
