import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** What tells whether a kept text of a Switch still holds; nothing heavier, because a feed has thousands. */
export interface FeedRow {
  id: string;
  version: number;
  timeZone: string;
}

/**
 * Published and cancelled Switches of a hub, one of its zones or one address, by start; the latest `limit` of them.
 * One line each, "id version time-zone", in one text: thousands of rows would each be turned into an object,
 * which holds up every other request.
 */
export async function selectFeedLines(
  db: Kysely<Database>,
  where: { hubId: string; zoneId?: string | undefined; slug?: string | undefined },
  limit: number,
): Promise<string> {
  let query = db
    .selectFrom('switchEvent')
    .innerJoin('zone', 'zone.id', 'switchEvent.zoneId')
    .select(['switchEvent.id', 'switchEvent.version', 'switchEvent.startsAt', 'zone.timeZone'])
    .where('switchEvent.hubId', '=', where.hubId)
    .where('switchEvent.status', '<>', 'draft');
  if (where.zoneId) query = query.where('switchEvent.zoneId', '=', where.zoneId);
  if (where.slug !== undefined) query = query.where('switchEvent.slug', '=', where.slug);
  const latest = query
    .orderBy('switchEvent.startsAt', 'desc')
    .orderBy('switchEvent.id', 'desc')
    .limit(limit)
    .as('latest');
  const row = await db
    .selectFrom(latest)
    .select(
      sql<
        string | null
      >`string_agg(id || ' ' || version || ' ' || time_zone, E'\n' order by starts_at, id)`.as('lines'),
    )
    .executeTakeFirst();
  return row?.lines ?? '';
}

const LONGEST_RUN = 128;
const UUID_LENGTH = 36;

/**
 * The lines in runs of about 64, each one text. Their ends are told by ids rather than counted, so that what changes
 * in one run leaves the others the same.
 */
export function* splitFeedLines(lines: string): Generator<string> {
  let start = 0;
  let count = 0;
  for (let at = 0; at < lines.length; ) {
    const found = lines.indexOf('\n', at + UUID_LENGTH);
    const end = found < 0 ? lines.length : found;
    count += 1;
    if (count === LONGEST_RUN || endsRun(lines, at) || end === lines.length) {
      yield lines.slice(start, end);
      start = end + 1;
      count = 0;
    }
    at = end + 1;
  }
}

/** One id in 64: "…00", "…40", "…80" or "…c0". */
function endsRun(lines: string, at: number): boolean {
  const [tens, ones] = [lines[at + UUID_LENGTH - 2], lines[at + UUID_LENGTH - 1]];
  return ones === '0' && (tens === '0' || tens === '4' || tens === '8' || tens === 'c');
}

export function readFeedLine(line: string): FeedRow {
  const [id = '', version = '', timeZone = ''] = line.split(' ');
  return { id, version: Number(version), timeZone };
}
