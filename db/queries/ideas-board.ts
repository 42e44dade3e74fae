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
  rank: string;
  title: string;
  column: Column;
  form: IdeaTable['form'];
  speakerType: string;
  zoneId: string;
}

/** Only what stands in the idea's own row: a board of a hundred cards reads nothing else. */
const CARD = sql`idea.number, idea.version, idea.rank, idea.title, idea.board_column as "column", idea.form,
  idea.speaker_type, idea.zone_id`;

/** The cards of each column below a rank, in one statement: every column walks its own index as far as it needs. */
export async function selectBoardRows(
  db: Kysely<Database>,
  filters: IdeaFilters,
  pages: { column: Column; limit: number; after?: string | null | undefined }[],
): Promise<BoardRow[]> {
  const walks = pages.map(
    ({ column, limit, after }) => sql`(
      select ${CARD} from idea
      where idea.board_column = ${column} and ${all(conditions(filters))}
        ${after ? sql`and idea.rank > ${after}` : sql``}
      order by idea.rank
      limit ${limit}
    )`,
  );
  const { rows } = await sql<BoardRow>`select * from (${sql.join(walks, sql` union all `)}) page
    order by "column", rank`.execute(db);
  return rows;
}

/** Those of these ideas that are on the board and fit the filters. */
export async function selectBoardRowsOf(
  db: Kysely<Database>,
  filters: IdeaFilters,
  numbers: readonly number[],
): Promise<BoardRow[]> {
  const { rows } = await sql<BoardRow>`select ${CARD} from idea
    where idea.number = any(${numbers}::int[]) and ${all(conditions(filters))}`.execute(db);
  return rows;
}

/** How many ideas of each column fit the filters; a column without any is not in the answer. */
export async function countBoardColumns(db: Kysely<Database>, filters: IdeaFilters) {
  const { rows } = await sql<{ column: Column; count: number }>`${
    isKept(filters) ? keptCounts(filters) : freshCounts(filters)
  }`.execute(db);
  return rows;
}

/** Counts are kept for all filters but words and one Switch: of those, few ideas are left to count. */
function isKept({ text, switchSlug }: IdeaFilters): boolean {
  return !text && !switchSlug;
}

function keptCounts({ hubId, zoneId, speakerType, audience = '' }: IdeaFilters) {
  return sql`select board_column as "column", sum(count) as count from idea_tally
    where hub_id = ${hubId} and audience = ${audience}
      ${zoneId ? sql`and zone_id = ${zoneId}::uuid` : sql``}
      ${speakerType ? sql`and speaker_type = ${speakerType}` : sql``}
    group by board_column`;
}

function freshCounts(filters: IdeaFilters) {
  return sql`select board_column as "column", count(*) as count from idea
    where ${all(conditions(filters))} group by board_column`;
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
