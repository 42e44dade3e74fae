import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { IdeaTable } from '../schema/idea';
import { conditionsOf, type QueueFilters, type QueueOrder, queueOrder } from './ideas-queue';

export interface ExportRow {
  number: number;
  title: string;
  description: string;
  statedNeed: string;
  boardColumn: IdeaTable['boardColumn']['__select__'];
  form: IdeaTable['form'];
  speakerType: string;
  audiences: string[];
  topics: string[];
  zoneName: string;
  switchTitle: string;
  createdAt: Date;
  supportCount: number;
  assignee: string | null;
  decisionReason: string | null;
  decidedAt: Date | null;
  speakerFirstName: string;
  authorContact: IdeaTable['authorContact']['__select__'];
  authorEmail: string | null;
  authorPhone: string | null;
  authorAddress: string | null;
  authorMediator: string | null;
}

/** All ideas that fit, in the order of the queue, with how their authors are reached: for a file of the team. */
export async function selectExport(
  db: Kysely<Database>,
  filters: QueueFilters,
  { order, limit }: { order: QueueOrder; limit: number },
): Promise<ExportRow[]> {
  const { rows } = await sql<ExportRow>`
    select idea.number, idea.title, idea.description, idea.stated_need, idea.board_column, idea.form,
      idea.speaker_type, idea.audiences, idea.topics, zone.name as zone_name, switch_event.title as switch_title,
      idea.created_at, idea.support_count, assignee.name as assignee, idea.decision_reason, idea.decided_at,
      idea.speaker_first_name, idea.author_contact, idea.author_email, idea.author_phone, idea.author_address,
      idea.author_mediator
    from idea
    join switch_event on switch_event.id = idea.switch_event_id
    join zone on zone.id = idea.zone_id
    left join "user" assignee on assignee.id = idea.assigned_to
    where ${sql.join(conditionsOf(filters), sql` and `)}
    order by ${queueOrder(order)}
    limit ${limit}`.execute(db);
  return rows;
}
