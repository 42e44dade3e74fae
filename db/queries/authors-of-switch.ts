import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { IdeaTable } from '../schema/idea';

type KeptAuthor = Pick<
  Selectable<IdeaTable>,
  | 'authorContact'
  | 'authorEmail'
  | 'authorPhone'
  | 'authorAddress'
  | 'authorMediator'
  | 'authorOrganizationId'
  | 'authorConsentAt'
>;

/** What an idea keeps of its author, empty. */
const NOBODY = sql`author_contact = 'none', author_email = null, author_phone = null, author_address = null,
  author_mediator = null, author_organization_id = null, author_consent_at = null`;
/** Somebody wished to be told. */
const REACHED = sql`author_contact <> 'none'`;
/** Something of a person stands there. */
const NAMED = sql`(author_contact <> 'none' or speaker_first_name <> '' or author_registration_id is not null)`;
/** They were told what was decided, or it was kept for the team to read where no mail leaves. */
const ANSWERED = sql`exists (select from message m where m.idea_id = idea.id and m.kind = 'idea-decided'
  and m.state in ('sent', 'told', 'kept'))`;

/** Forgets the authors of a Switch's ideas who wished for an answer and never had one. @returns how many */
export async function blankUnansweredAuthors(db: Kysely<Database>, switchEventId: string): Promise<number> {
  const { numAffectedRows } =
    await sql`update idea set ${NOBODY}, speaker_first_name = '', author_registration_id = null
    where switch_event_id = ${switchEventId} and ${REACHED} and not ${ANSWERED}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** Forgets all others of whom something is known, first names too. The ideas stay. @returns how many */
export async function blankAuthors(db: Kysely<Database>, switchEventId: string): Promise<number> {
  const { numAffectedRows } =
    await sql`update idea set ${NOBODY}, speaker_first_name = '', author_registration_id = null
    where switch_event_id = ${switchEventId} and ${NAMED}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** The Switches whose authors are forgotten next: how many were answered or ask for no answer, how many were not. */
export async function selectComingAuthors(
  db: Kysely<Database>,
  hubId: string,
  { now, limit }: { now: Date; limit: number },
) {
  const { rows } = await sql<{
    title: string;
    slug: string;
    endsAt: Date;
    authors: number;
    unanswered: number;
  }>`
    select e.title, e.slug, e.ends_at,
      (select count(*)::int from idea where switch_event_id = e.id and ${NAMED}
        and not (${REACHED} and not ${ANSWERED})) as authors,
      (select count(*)::int from idea where switch_event_id = e.id and ${REACHED} and not ${ANSWERED}) as unanswered
    from switch_event e where e.hub_id = ${hubId} and e.people_forgotten_at is null and e.status <> 'draft'
      and e.ends_at <= ${now}
    order by e.ends_at limit ${limit}`.execute(db);
  return rows;
}

/** Writes how the author of an idea is reached; the idea itself is as it was. */
export async function updateAuthor(db: Kysely<Database>, ideaId: string, author: KeptAuthor): Promise<void> {
  await db.updateTable('idea').set(author).where('id', '=', ideaId).execute();
}

/** Blanks whatever was written to the author of an idea; what was not sent yet goes to nobody any more. */
export async function blankMessagesOfIdea(db: Kysely<Database>, ideaId: string, at: Date): Promise<void> {
  await sql`update message set
      to_email = null, to_phone = null, to_name = '', subject = null, text_body = null, html_body = null,
      calendar_body = null, details = '{}', last_error = null,
      state = case when state in ('owed', 'queued', 'failed', 'to_tell') then 'withdrawn' else state end,
      handled_at = coalesce(handled_at, ${at})
    where idea_id = ${ideaId}`.execute(db);
}
