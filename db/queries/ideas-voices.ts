import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

export interface VoiceCount {
  speakerType: string;
  /** Of the idea itself; of the one that it lives on in, where it was merged. */
  column: string;
  count: number;
  /** Of these, the ideas that stand by themselves: not merged into another one. */
  standing: number;
}

/** Whose ideas are counted: of one Switch, of one zone, or of the whole hub. */
export interface VoiceScope {
  hubId: string;
  zoneId?: string | undefined;
  switchEventId?: string | undefined;
  switchSlug?: string | undefined;
}

/**
 * How many ideas each type of speaker has in each column. An idea that was merged still has its speaker: it counts
 * where the idea stands that it was merged into. What was hidden does not count.
 */
export async function countVoices(db: Kysely<Database>, scope: VoiceScope): Promise<VoiceCount[]> {
  const { hubId, zoneId, switchEventId, switchSlug } = scope;
  const where = sql`idea.hub_id = ${hubId}
    ${zoneId ? sql`and idea.zone_id = ${zoneId}::uuid` : sql``}
    ${switchEventId ? sql`and idea.switch_event_id = ${switchEventId}::uuid` : sql``}
    ${
      switchSlug
        ? sql`and idea.switch_event_id = (select id from switch_event where hub_id = ${hubId} and slug = ${switchSlug})`
        : sql``
    }`;
  const freshlyCounted = sql`
    select idea.speaker_type, idea.board_column, count(*) as count, count(*) as standing from idea
    where ${where} and idea.on_board group by 1, 2`;
  // Of a whole hub or zone the counts are kept; those of one Switch are few.
  const kept = sql`
    select speaker_type, board_column, sum(count) as count, sum(count) as standing from idea_tally
    where hub_id = ${hubId} and audience = '' ${zoneId ? sql`and zone_id = ${zoneId}::uuid` : sql``} group by 1, 2`;
  const { rows } = await sql<VoiceCount>`
    with recursive merged as (
      select idea.speaker_type, idea.merged_into as parent from idea
      where ${where} and idea.merged_into is not null and idea.hidden_at is null
      union all
      select merged.speaker_type, above.merged_into from merged join idea above on above.id = merged.parent
      where above.merged_into is not null
    ),
    counted as (
      ${switchEventId || switchSlug ? freshlyCounted : kept}
      union all
      select merged.speaker_type, root.board_column, count(*), 0 from merged
      join idea root on root.id = merged.parent and root.on_board group by 1, 2
    )
    select speaker_type, board_column as "column", sum(count)::int as count, sum(standing)::int as standing
    from counted group by 1, 2 having sum(count) > 0`.execute(db);
  return rows;
}
