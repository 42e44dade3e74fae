import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { IdeaTable } from '../schema/idea';
import { ideaMatches } from './ideas-search';

type Column = IdeaTable['boardColumn']['__select__'];

/** Which ideas the team asks for; what is undefined does not matter. */
export interface QueueFilters {
  hubId: string;
  columns?: readonly string[] | undefined;
  zoneId?: string | undefined;
  switchSlug?: string | undefined;
  speakerType?: string | undefined;
  audience?: string | undefined;
  topic?: string | undefined;
  /** The account of somebody. */
  assignedTo?: string | undefined;
  /** To somebody at all, or to nobody. */
  isAssigned?: boolean | undefined;
  proposedBefore?: Date | undefined;
  hasContact?: boolean | undefined;
  text?: string | undefined;
}

export interface QueueRow {
  id: string;
  number: number;
  version: number;
  title: string;
  description: string;
  statedNeed: string;
  boardColumn: Column;
  form: IdeaTable['form'];
  audiences: string[];
  topics: string[];
  speakerType: string;
  speakerFirstName: string;
  switchTitle: string;
  switchSlug: string;
  switchEventId: string;
  zoneName: string;
  zoneHue: string;
  createdAt: Date;
  supportCount: number;
  assignedTo: string | null;
  assignee: string | null;
  hasContact: boolean;
}

export type QueueOrder = 'oldest' | 'newest' | 'supported';

export interface QueuePage {
  order: QueueOrder;
  limit: number;
  /** The number of the idea below which it goes on, or above which it ends. */
  edge?: { number: number; side: 'after' | 'before' } | undefined;
}

const ROWS = sql`
    select idea.id, idea.number, idea.version, idea.title, idea.description, idea.stated_need, idea.board_column,
      idea.form, idea.audiences, idea.topics, idea.speaker_type, idea.speaker_first_name,
      idea.switch_event_id, switch_event.title as switch_title, switch_event.slug as switch_slug, zone.name as zone_name,
      zone.hue as zone_hue, idea.created_at, idea.support_count, idea.assigned_to, assignee.name as assignee,
      idea.author_contact <> 'none' as has_contact
    from idea
    join switch_event on switch_event.id = idea.switch_event_id
    join zone on zone.id = idea.zone_id
    left join "user" assignee on assignee.id = idea.assigned_to`;

/** What each order counts by, ascending or not; the number makes it total, so that a page neither repeats nor misses. */
const ORDERS: Record<QueueOrder, { key: RawBuilder<unknown>; descending: boolean }> = {
  oldest: { key: sql`idea.created_at`, descending: false },
  newest: { key: sql`idea.created_at`, descending: true },
  supported: { key: sql`(-idea.support_count)`, descending: false },
};

/** One page of the queue, read from its edge on: as fast at the end of ten thousand ideas as at their start. */
export async function selectQueue(
  db: Kysely<Database>,
  filters: QueueFilters,
  { order, limit, edge }: QueuePage,
): Promise<QueueRow[]> {
  const { key, descending } = ORDERS[order];
  const isBackward = edge?.side === 'before';
  const down = descending !== isBackward;
  const direction = down ? sql`desc` : sql`asc`;
  const conditions = conditionsOf(filters);
  if (edge) conditions.push(beyond(filters.hubId, key, edge.number, down));
  const { rows } = await sql<QueueRow>`${ROWS}
    where ${all(conditions)}
    order by ${key} ${direction}, idea.number ${direction}
    limit ${limit}`.execute(db);
  return isBackward ? rows.reverse() : rows;
}

/** One idea on the board, as the queue shows it. */
export async function selectQueueIdea(
  db: Kysely<Database>,
  hubId: string,
  number: number,
): Promise<QueueRow | undefined> {
  const { rows } = await sql<QueueRow>`${ROWS}
    where idea.hub_id = ${hubId} and idea.number = ${number} and idea.on_board`.execute(db);
  return rows[0];
}

/** The order of the queue from its top. */
export function queueOrder(order: QueueOrder): RawBuilder<unknown> {
  const { key, descending } = ORDERS[order];
  const direction = descending ? sql`desc` : sql`asc`;
  return sql`${key} ${direction}, idea.number ${direction}`;
}

/** Numbers and versions of all that fit, the oldest first: what an act on a whole view is about. */
export async function selectFittingIdeas(
  db: Kysely<Database>,
  filters: QueueFilters,
  limit: number,
): Promise<{ number: number; version: number }[]> {
  const { rows } = await sql<{ number: number; version: number }>`
    select idea.number, idea.version from idea where ${all(conditionsOf(filters))}
    order by idea.created_at, idea.number limit ${limit}`.execute(db);
  return rows;
}

/** True where the hub has such an idea, on the board or not: its place in the order is then known. */
export async function hasIdea(db: Kysely<Database>, hubId: string, number: number): Promise<boolean> {
  const row = await db
    .selectFrom('idea')
    .select('id')
    .where('hubId', '=', hubId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row !== undefined;
}

function beyond(hubId: string, key: RawBuilder<unknown>, number: number, down: boolean): RawBuilder<boolean> {
  // Read once by the statement, with all the digits of its time, then compared as a pair: the index starts there.
  const edge = sql`(select ${key} from idea where hub_id = ${hubId} and number = ${number})`;
  return sql`(${key}, idea.number) ${down ? sql`<` : sql`>`} (${edge}, ${number})`;
}

/** What an idea must be to fit. */
export function conditionsOf(filters: QueueFilters): RawBuilder<boolean>[] {
  const { hubId, columns, zoneId, switchSlug, speakerType, audience, topic, proposedBefore } = filters;
  const found: RawBuilder<boolean>[] = [sql`idea.hub_id = ${hubId}`, sql`idea.on_board`];
  if (columns) found.push(inColumns(columns));
  if (zoneId) found.push(sql`idea.zone_id = ${zoneId}::uuid`);
  if (switchSlug)
    found.push(
      sql`idea.switch_event_id = (select id from switch_event where hub_id = ${hubId} and slug = ${switchSlug})`,
    );
  if (speakerType) found.push(sql`idea.speaker_type = ${speakerType}`);
  if (audience) found.push(sql`idea.audiences @> array[${audience}]::text[]`);
  if (topic) found.push(sql`idea.topics @> array[${topic}]::text[]`);
  if (proposedBefore) found.push(sql`idea.created_at < ${proposedBefore}`);
  if (filters.hasContact) found.push(sql`idea.author_contact <> 'none'`);
  return [...found, ...assignment(filters), ...(filters.text ? ideaMatches(filters.text) : [])];
}

/** One column is walked in the order of its index; several are gathered. */
function inColumns(columns: readonly string[]): RawBuilder<boolean> {
  const [only, ...others] = columns;
  return others.length === 0
    ? sql`idea.board_column = ${only ?? ''}`
    : sql`idea.board_column = any(${[...columns]}::text[])`;
}

function assignment({ assignedTo, isAssigned }: QueueFilters): RawBuilder<boolean>[] {
  if (assignedTo) return [sql`idea.assigned_to = ${assignedTo}`];
  if (isAssigned === undefined) return [];
  return [isAssigned ? sql`idea.assigned_to is not null` : sql`idea.assigned_to is null`];
}

function all(list: RawBuilder<boolean>[]): RawBuilder<boolean> {
  return sql.join(list, sql` and `) as RawBuilder<boolean>;
}
