import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type CalendarPhrases, entryOfSwitch } from '~/calendar/entry-of-switch';
import { eventBlock } from '~/calendar/event-block';
import { CALENDAR_END, calendarHead } from '~/calendar/join-calendar';
import { KeptBlocks } from '~/calendar/kept-blocks';
import { type FeedRow, readFeedLine, selectFeedLines } from '~db/queries/feed-switches';
import { selectSwitchDetails, selectSwitchesByIds } from '~db/queries/switches';
import type { Ctx } from '../context';
import { placeLine } from './place-line';
import { switchOfRow } from './switch-of-row';

export interface FeedAsk {
  /** Only this zone's Switches; by default the whole hub's. */
  zoneId?: string | undefined;
  /** What a calendar program calls it; a single Switch goes without. */
  name?: string;
  phrases: CalendarPhrases;
  urlOf(slug: string): string;
  /** Tells apart texts that differ only by their links. */
  origin: string;
}

export interface Feed {
  /** Changes with any of its Switches, and with nothing else: not with a registration. */
  etag: string;
  body(): Promise<Buffer>;
}

/** The latest ones, were a hub ever to have more. */
const MOST_EVENTS = 10_000;
const MADE_PER_READ = 100;
const MOST_BODIES = 6;
/** A VEVENT costs a quarter of a millisecond: after so much work, other requests have their turn. */
const TURN_MS = 8;

const kept = new KeptBlocks();
/** Whole feeds, by ETag: a registration changes the hub's data, and no calendar. */
const bodies = new KeptBlocks<Buffer>(MOST_BODIES);

/** Published and cancelled Switches as one calendar to subscribe to. */
export async function calendarFeed(ctx: Ctx, ask: FeedAsk): Promise<Feed> {
  const where = { hubId: ctx.hub.id, zoneId: ask.zoneId };
  return feedOf(ctx, ask, await selectFeedLines(ctx.db, where, MOST_EVENTS));
}

/** One Switch as a calendar; undefined where there is none that the public may see. */
export async function calendarOfSwitch(ctx: Ctx, slug: string, ask: FeedAsk): Promise<Feed | undefined> {
  const lines = await selectFeedLines(ctx.db, { hubId: ctx.hub.id, slug }, 1);
  return lines === '' ? undefined : feedOf(ctx, ask, lines);
}

function feedOf(ctx: Ctx, ask: FeedAsk, lines: string): Feed {
  const hash = createHash('sha256').update(`${ask.origin} ${ctx.locale} ${ask.name ?? ''}\n${lines}`);
  const etag = `"${hash.digest('base64url').slice(0, 27)}"`;
  const body = async () => {
    const known = bodies.get(etag);
    if (known) return known;
    const made = await joinFeed(ctx, ask, lines === '' ? [] : lines.split('\n').map(readFeedLine));
    bodies.set(etag, made);
    return made;
  };
  return { etag, body };
}

async function joinFeed(ctx: Ctx, ask: FeedAsk, rows: FeedRow[]): Promise<Buffer> {
  const parts = [
    Buffer.from(
      calendarHead(
        'PUBLISH',
        rows.map((row) => row.timeZone),
        ask.name,
      ),
    ),
  ];
  for (let from = 0; from < rows.length; from += MADE_PER_READ) {
    const blocks = await blocksOf(ctx, ask, rows.slice(from, from + MADE_PER_READ));
    parts.push(Buffer.from(blocks.join('')));
    await nextTurn();
  }
  parts.push(Buffer.from(CALENDAR_END));
  return Buffer.concat(parts);
}

/** Their VEVENTs, in order; what is not kept for the present version is read and made. */
async function blocksOf(ctx: Ctx, ask: FeedAsk, rows: FeedRow[]): Promise<string[]> {
  const key = (row: FeedRow) => `${row.id} ${row.version} ${row.timeZone} ${ctx.locale} ${ask.origin}`;
  const known = new Map(rows.map((row) => [row.id, kept.get(key(row))]));
  const missing = rows.filter((row) => known.get(row.id) === undefined).map((row) => row.id);
  let turnEnds = performance.now() + TURN_MS;
  for (const event of await readFull(ctx, missing)) {
    const options = { phrases: ask.phrases, place: placeLine(event.venue), url: ask.urlOf(event.slug) };
    const block = eventBlock(entryOfSwitch(event, options));
    known.set(event.id, block);
    kept.set(key({ ...event, timeZone: event.zone.timeZone }), block);
    if (performance.now() > turnEnds) {
      await nextTurn();
      turnEnds = performance.now() + TURN_MS;
    }
  }
  return rows.map((row) => known.get(row.id) ?? '');
}

async function readFull(ctx: Ctx, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await selectSwitchesByIds(ctx.db, ctx.hub.id, ids);
  const { sessions } = await selectSwitchDetails(ctx.db, ids);
  const byEvent = new Map<string, typeof sessions>();
  for (const session of sessions) {
    byEvent.set(session.switchEventId, [...(byEvent.get(session.switchEventId) ?? []), session]);
  }
  return rows.map((row) => switchOfRow(row, byEvent.get(row.id) ?? [], []));
}
