import { type CalendarPhrases, entryOfSwitch } from '~/calendar/entry-of-switch';
import { eventBlock } from '~/calendar/event-block';
import { RecentlyAsked } from '~/calendar/recently-asked';
import { type FeedRow, readFeedLine } from '~db/queries/feed-switches';
import { selectSessions, selectSwitchesByIds } from '~db/queries/switches';
import type { Ctx } from '../context';
import { digestOf } from './feed-wording';
import { placeLine } from './place-line';
import { switchOfRow } from './switch-of-row';
import type { Turns } from './turns';

/** How VEVENTs are worded. */
export interface FeedStyle {
  phrases: CalendarPhrases;
  urlOf(slug: string): string;
  /** Stands for the two above where texts are kept: differs where they do. */
  wording: string;
}

/** The VEVENTs of some Switches that follow each other in a feed. */
export interface FeedRun {
  bytes: Buffer;
  timeZones: Set<string>;
}

/** More than the largest feed, so that reading one never pushes out its own beginning. */
const MOST_EVENTS = 12_000;
/** The runs of the largest feeds of two languages, about a hundred and sixty each. */
const MOST_RUNS = 1_000;

/** VEVENTs, each for one version of its Switch: making one costs a quarter of a millisecond. */
const events = new RecentlyAsked<string>(MOST_EVENTS);
/** By what they were made of: a change of one Switch makes one of them anew. */
const runs = new RecentlyAsked<FeedRun>(MOST_RUNS);

/** @param lines a run of `splitFeedLines` */
export async function feedRun(ctx: Ctx, style: FeedStyle, lines: string, turns: Turns): Promise<FeedRun> {
  const key = digestOf(`${style.wording}\n${lines}`);
  const known = runs.get(key);
  if (known) return known;
  const rows = lines.split('\n').map(readFeedLine);
  const blocks = await eventBlocks(ctx, style, rows, turns);
  const made = { bytes: Buffer.from(blocks.join('')), timeZones: new Set(rows.map((row) => row.timeZone)) };
  runs.set(key, made);
  return made;
}

/** Their VEVENTs, in order; what is not kept for the present version is read and made. */
export async function eventBlocks(
  ctx: Ctx,
  style: FeedStyle,
  rows: FeedRow[],
  turns: Turns,
): Promise<string[]> {
  const key = (row: FeedRow) => `${row.id} ${row.version} ${row.timeZone} ${style.wording}`;
  const known = new Map(rows.map((row) => [row.id, events.get(key(row))]));
  const missing = rows.filter((row) => known.get(row.id) === undefined).map((row) => row.id);
  for (const event of await readFull(ctx, missing)) {
    await turns.next();
    const options = { phrases: style.phrases, place: placeLine(event.venue), url: style.urlOf(event.slug) };
    const block = eventBlock(entryOfSwitch(event, options));
    known.set(event.id, block);
    events.set(key({ ...event, timeZone: event.zone.timeZone }), block);
  }
  return rows.map((row) => known.get(row.id) ?? '');
}

async function readFull(ctx: Ctx, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await selectSwitchesByIds(ctx.db, ctx.hub.id, ids);
  const sessions = await selectSessions(ctx.db, ids);
  const byEvent = new Map<string, typeof sessions>();
  for (const session of sessions) {
    byEvent.set(session.switchEventId, [...(byEvent.get(session.switchEventId) ?? []), session]);
  }
  return rows.map((row) =>
    switchOfRow(row, { sessions: byEvent.get(row.id) ?? [], seatRules: [], releases: [] }),
  );
}
