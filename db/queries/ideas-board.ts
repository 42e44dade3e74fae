import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { IdeaTable } from '../schema/idea';
import { ideaMatches, ideaResembles } from './ideas-search';

type Column = IdeaTable['boardColumn']['__select__'];

export interface IdeaFilters {
  hubId: string;
  zoneId?: string | undefined;
  switchSlug?: string | undefined;
  speakerType?: string | undefined;
  audience?: string | undefined;
  text?: string | undefined;
  /** Where nothing has the words as they were typed: what has them nearly. */
  isClose?: boolean | undefined;
}

export interface BoardRow {
  number: number;
  version: number;
  title: string;
  column: Column;
  form: IdeaTable['form'];
  speakerType: string;
  switchTitle: string;
  zoneName: string;
  zoneHue: string;
}

/** The first cards of each column, in one statement: every column walks its own index as far as it needs. */
export async function selectBoardRows(
  db: Kysely<Database>,
  filters: IdeaFilters,
  limits: { column: Column; limit: number; after?: string | null }[],
): Promise<BoardRow[]> {
  const pages = limits.map(
    ({ column, limit, after }) => sql`(
      select idea.number, idea.version, idea.title, idea.board_column as "column", idea.form, idea.speaker_type,
        switch_event.title as switch_title, zone.name as zone_name, zone.hue as zone_hue, idea.rank
      from idea
      join switch_event on switch_event.id = idea.switch_event_id
      join zone on zone.id = switch_event.zone_id
      where idea.board_column = ${column} and ${all(conditions(filters))}
        ${after ? sql`and idea.rank > ${after}` : sql``}
      order by idea.rank
      limit ${limit}
    )`,
  );
  const { rows } = await sql<BoardRow>`select * from (${sql.join(pages, sql` union all `)}) page
    order by "column", rank`.execute(db);
  return rows;
}

/** How many ideas of each column fit the filters; a column without any is not in the answer. */
export async function countBoardColumns(db: Kysely<Database>, filters: IdeaFilters) {
  const { rows } = await sql<{ column: Column; count: number }>`
    select board_column as "column", count(*) as count from idea
    where ${all(conditions(filters))} group by board_column`.execute(db);
  return rows;
}

/** The latest Switches that have ideas: what the board's filter offers. */
export function selectSwitchesWithIdeas(db: Kysely<Database>, hubId: string, limit: number) {
  return (
    db
      .selectFrom('switchEvent')
      .select(['slug', 'title'])
      .where('hubId', '=', hubId)
      // Spelt as in the partial index, so that the planner sees that it applies.
      .where(sql<boolean>`has_ideas and status <> 'draft'`)
      .orderBy('startsAt', 'desc')
      .limit(limit)
      .execute()
  );
}

function conditions(filters: IdeaFilters): RawBuilder<boolean>[] {
  const { hubId, zoneId, switchSlug, speakerType, audience, text } = filters;
  const found: RawBuilder<boolean>[] = [sql`idea.hub_id = ${hubId}`, sql`idea.on_board`];
  if (zoneId) found.push(sql`idea.zone_id = ${zoneId}::uuid`);
  if (switchSlug)
    found.push(
      sql`idea.switch_event_id = (select id from switch_event where hub_id = ${hubId} and slug = ${switchSlug})`,
    );
  if (speakerType) found.push(sql`idea.speaker_type = ${speakerType}`);
  if (audience) found.push(sql`idea.audiences @> array[${audience}]::text[]`);
  if (text) found.push(...(filters.isClose ? ideaResembles(text) : ideaMatches(text)));
  return found;
}

function all(list: RawBuilder<boolean>[]): RawBuilder<boolean> {
  return sql.join(list, sql` and `) as RawBuilder<boolean>;
}
