import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { IdeaTable } from '../schema/idea';

/** An idea as the stub of its card shows it, with the idea that it was merged into, at the end of that line. */
export interface StubIdeaRow {
  id: string;
  title: string;
  description: string;
  authorContact: Selectable<IdeaTable>['authorContact'];
  /** The last two digits of a number, the first letter of an address: enough to know one's own again. */
  hint: string;
  rootNumber: number;
  rootTitle: string;
  boardColumn: Selectable<IdeaTable>['boardColumn'];
  decisionReason: string | null;
  isMerged: boolean;
  isHidden: boolean;
  /** The time is over for which the hub knows its authors. */
  isForgotten: boolean;
}

export async function selectStubIdea(db: Kysely<Database>, ideaId: string): Promise<StubIdeaRow | undefined> {
  const { rows } = await sql<StubIdeaRow>`
    with recursive line as (
      select id, merged_into from idea where id = ${ideaId}
      union all
      select parent.id, parent.merged_into from idea parent join line on parent.id = line.merged_into
    )
    select own.id, own.title, own.description, own.author_contact,
      case when own.author_email is not null then left(own.author_email, 1) || '…@' || split_part(own.author_email, '@', 2)
        when own.author_phone is not null then right(own.author_phone, 2) else '' end as hint,
      root.number as root_number, root.title as root_title, root.board_column, root.decision_reason,
      own.id <> root.id as is_merged,
      own.hidden_at is not null or root.hidden_at is not null as is_hidden,
      e.people_forgotten_at is not null as is_forgotten
    from idea own
    join line on line.merged_into is null
    join idea root on root.id = line.id
    join switch_event e on e.id = own.switch_event_id
    where own.id = ${ideaId}`.execute(db);
  return rows[0];
}
