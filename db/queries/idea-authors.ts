import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { IdeaTable } from '../schema/idea';

/** How the author of one idea is reached. */
export interface AuthorRow {
  ideaId: string;
  number: number;
  title: string;
  rootId: string;
  speakerFirstName: string;
  authorContact: IdeaTable['authorContact']['__select__'];
  authorEmail: string | null;
  authorPhone: string | null;
  authorAddress: string | null;
  authorMediator: string | null;
  authorOrganizationId: string | null;
  authorLocale: 'fr' | 'en';
}

/** The authors of some ideas and of all that were merged into them, the root's own first, then the oldest. */
export async function selectFamilyAuthors(
  db: Kysely<Database>,
  ideaIds: readonly string[],
): Promise<AuthorRow[]> {
  const { rows } = await sql<AuthorRow>`
    with recursive family (id, root_id, depth) as (
      select id, id, 0 from idea where id = any(${ideaIds}::uuid[])
      union all
      select child.id, family.root_id, depth + 1 from idea child join family on child.merged_into = family.id
    )
    select idea.id as idea_id, idea.number, idea.title, family.root_id, idea.speaker_first_name,
      idea.author_contact, idea.author_email, idea.author_phone, idea.author_address, idea.author_mediator,
      idea.author_organization_id, idea.author_locale
    from family join idea on idea.id = family.id
    order by family.root_id, family.depth, idea.number`.execute(db);
  return rows;
}

const IDEA_NEWS = 'idea-decided';

/**
 * Takes back the decisions that authors of these ideas are owed and have not been told; what is with the mail server
 * at this moment leaves.
 */
export async function withdrawUntoldDecisions(
  trx: Kysely<Database>,
  ideaIds: readonly string[],
  at: Date,
): Promise<void> {
  await sql`update message set state = 'withdrawn', handled_at = ${at}
    where idea_id = any(${ideaIds}::uuid[]) and kind = ${IDEA_NEWS}
      and state in ('owed', 'queued', 'failed', 'kept', 'to_tell')
      and not (state = 'queued' and handed_at is not null)`.execute(trx);
}

/** Those of these ideas whose author was told a decision already. */
export async function selectToldIdeas(
  db: Kysely<Database>,
  ideaIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('message')
    .select('ideaId')
    .distinct()
    .where('ideaId', 'in', ideaIds)
    .where('kind', '=', IDEA_NEWS)
    .where('state', 'in', ['sent', 'told', 'queued'])
    .execute();
  return new Set(rows.flatMap(({ ideaId }) => (ideaId ? [ideaId] : [])));
}
