import { type Kysely, sql } from 'kysely';
import type { Trx } from '../in-transaction';
import type { Database } from '../schema/database';
import type { IdeaTable } from '../schema/idea';

export interface LockedIdea {
  id: string;
  number: number;
  version: number;
  title: string;
  boardColumn: IdeaTable['boardColumn']['__select__'];
  rank: string;
  assignedTo: string | null;
  switchEventId: string;
  onBoard: boolean;
  /** A decision waits to be published. */
  isPrepared: boolean;
}

const ROWS = sql`idea.id, idea.number, idea.version, idea.title, idea.board_column, idea.rank, idea.assigned_to,
  idea.switch_event_id, idea.on_board, exists (select 1 from idea_decision decision where decision.idea_id = idea.id
    and decision.published_at is null and decision.withdrawn_at is null) as is_prepared`;

/** Many ideas at once, kept from others until the end of the transaction, always in the order of their numbers. */
export async function lockIdeasByNumber(
  trx: Trx,
  hubId: string,
  numbers: readonly number[],
): Promise<LockedIdea[]> {
  const { rows } = await sql<LockedIdea>`
    select ${ROWS} from idea
    where hub_id = ${hubId} and number = any(${numbers}::int[]) order by number for update`.execute(trx);
  return rows;
}

/** The same by id. */
export async function lockIdeasById(trx: Trx, hubId: string, ids: readonly string[]): Promise<LockedIdea[]> {
  const { rows } = await sql<LockedIdea>`
    select ${ROWS} from idea
    where hub_id = ${hubId} and id = any(${ids}::uuid[]) order by number for update`.execute(trx);
  return rows;
}

/** The same without keeping them from anybody: what an act would meet. */
export async function selectSeenIdeas(
  db: Kysely<Database>,
  hubId: string,
  numbers: readonly number[],
): Promise<(LockedIdea & { assignee: string | null })[]> {
  const { rows } = await sql<LockedIdea & { assignee: string | null }>`
    select ${ROWS}, assignee.name as assignee
    from idea left join "user" assignee on assignee.id = idea.assigned_to
    where hub_id = ${hubId} and number = any(${[...numbers]}::int[]) order by number`.execute(db);
  return rows;
}

/** Acts about an idea that leave its row, and so its version, as it is. */
const NOT_OF_THE_ROW = ['noted', 'note-removed', 'answers-kept'];

/** Of each idea, who of the team did something about it last; no answer where nobody of the team did. */
export async function selectLastActors(
  db: Kysely<Database>,
  ideaIds: readonly string[],
): Promise<Map<string, { id: string | null; name: string }>> {
  const { rows } = await sql<{ ideaId: string; id: string | null; name: string | null }>`
    select distinct on (history.subject_id) history.subject_id as idea_id, history.actor_user_id as id,
      actor.name
    from history
    left join "user" actor on actor.id = history.actor_user_id
    where history.subject = 'idea' and history.subject_id = any(${ideaIds}::text[])
      and history.act <> all(${NOT_OF_THE_ROW}::text[])
    order by history.subject_id, history.id desc`.execute(db);
  return new Map(rows.map(({ ideaId, id, name }) => [ideaId, { id, name: name ?? '' }]));
}
