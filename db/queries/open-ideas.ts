import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { IdeaTable } from '../schema/idea';

/** An idea without anything about a person: neither a first name nor how anybody is reached, nor who leads what. */
export interface OpenIdeaRow {
  number: number;
  title: string;
  words: string;
  statedNeed: string;
  audiences: string[];
  topics: string[];
  speakerType: string;
  column: IdeaTable['boardColumn']['__select__'];
  form: IdeaTable['form'];
  reason: string | null;
  decidedAt: Date | null;
  createdAt: Date;
  supportCount: number;
  becameServiceAt: Date | null;
  switchSlug: string;
  switchTitle: string;
  zoneSlug: string;
  zoneName: string;
}

/** A page of the ideas of a hub that are public, by number, from above `after`. */
export async function selectOpenIdeas(
  db: Kysely<Database>,
  hubId: string,
  page: { after: number; limit: number },
): Promise<OpenIdeaRow[]> {
  const { rows } = await sql<OpenIdeaRow>`
    select idea.number, idea.title, idea.description as words, idea.stated_need, idea.audiences, idea.topics,
      idea.speaker_type, idea.board_column as "column", idea.form, idea.decision_reason as reason, idea.decided_at,
      idea.created_at, idea.support_count, idea.became_service_at,
      e.slug as switch_slug, e.title as switch_title, zone.slug as zone_slug, zone.name as zone_name
    from idea
    join switch_event e on e.id = idea.switch_event_id and e.status <> 'draft'
    join zone on zone.id = idea.zone_id
    where idea.hub_id = ${hubId} and idea.on_board and idea.number > ${page.after}
    order by idea.number limit ${page.limit}`.execute(db);
  return rows;
}

/** The ideas that were decided last, in a hub or one of its zones. */
export async function selectDecidedIdeas(
  db: Kysely<Database>,
  { hubId, zoneId, limit }: { hubId: string; zoneId?: string | undefined; limit: number },
) {
  let query = db
    .selectFrom('idea')
    .innerJoin('switchEvent', 'switchEvent.id', 'idea.switchEventId')
    .select([
      'idea.number',
      'idea.title',
      'idea.boardColumn',
      'idea.form',
      'idea.decisionReason',
      'idea.decidedAt',
      'switchEvent.title as switchTitle',
    ])
    .where('idea.hubId', '=', hubId)
    .where('idea.onBoard', '=', true)
    .where('idea.decidedAt', 'is not', null)
    .where('switchEvent.status', '<>', 'draft');
  if (zoneId) query = query.where('idea.zoneId', '=', zoneId);
  return query.orderBy('idea.decidedAt', 'desc').orderBy('idea.number', 'desc').limit(limit).execute();
}
