import { type CalendarPhrases, entryOfSwitch } from '~/calendar/entry-of-switch';
import { eventBlock } from '~/calendar/event-block';
import { CALENDAR_END, calendarHead } from '~/calendar/join-calendar';
import { KeptBlocks } from '~/calendar/kept-blocks';
import {
  type FeedRow,
  readFeedLine,
  selectFeedLines,
  selectFeedSessions,
  splitFeedLines,
} from '~db/queries/feed-switches';
import { selectSwitchesByIds } from '~db/queries/switches';
import type { Ctx } from '../context';
import { digestOf, wordingOf } from './feed-wording';
import { placeLine } from './place-line';
import { switchOfRow } from './switch-of-row';
import { Turns } from './turns';

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

/** A run of VEVENTs. */
interface Piece {
  bytes: Buffer;
  timeZones: Set<string>;
}

/** The latest ones, were a hub ever to have more. */
const MOST_EVENTS = 10_000;
const MOST_BODIES = 6;
const MOST_PIECES = 500;

const blocks = new KeptBlocks();
/** By what they were made of: a change of one Switch makes one of them anew. */
const pieces = new KeptBlocks<Piece>(MOST_PIECES);
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

async function feedOf(ctx: Ctx, ask: FeedAsk, lines: string): Promise<Feed> {
  const wording = await wordingOf(ctx.locale, ask);
  const etag = `"${digestOf(`${wording} ${ask.name ?? ''}\n${lines}`)}"`;
  const body = async () => {
    const known = bodies.get(etag);
    if (known) return known;
    const made = await joinFeed(ctx, ask, wording, lines);
    bodies.set(etag, made);
    return made;
  };
  return { etag, body };
}

async function joinFeed(ctx: Ctx, ask: FeedAsk, wording: string, lines: string): Promise<Buffer> {
  const turns = new Turns();
  const timeZones = new Set<string>();
  const parts: Buffer[] = [];
  for (const run of splitFeedLines(lines)) {
    const key = digestOf(`${wording}\n${run}`);
    let piece = pieces.get(key);
    if (!piece) {
      piece = await makePiece(ctx, ask, wording, run.split('\n').map(readFeedLine), turns);
      pieces.set(key, piece);
    }
    for (const timeZone of piece.timeZones) timeZones.add(timeZone);
    parts.push(piece.bytes);
    await turns.next();
  }
  parts.unshift(Buffer.from(calendarHead('PUBLISH', timeZones, ask.name)));
  parts.push(Buffer.from(CALENDAR_END));
  return joinBytes(parts, turns);
}

/** One memory for all, filled turn by turn. */
async function joinBytes(parts: Buffer[], turns: Turns): Promise<Buffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  // Not of Node's shared pool: the bytes are handed on with their whole ArrayBuffer.
  const joined = Buffer.allocUnsafeSlow(length);
  let at = 0;
  for (const part of parts) {
    at += part.copy(joined, at);
    await turns.next();
  }
  return joined;
}

/** Their VEVENTs, in order; what is not kept for the present version is read and made. */
async function makePiece(
  ctx: Ctx,
  ask: FeedAsk,
  wording: string,
  rows: FeedRow[],
  turns: Turns,
): Promise<Piece> {
  const key = (row: FeedRow) => `${row.id} ${row.version} ${row.timeZone} ${wording}`;
  const known = new Map(rows.map((row) => [row.id, blocks.get(key(row))]));
  const missing = rows.filter((row) => known.get(row.id) === undefined).map((row) => row.id);
  for (const event of await readFull(ctx, missing)) {
    await turns.next();
    const options = { phrases: ask.phrases, place: placeLine(event.venue), url: ask.urlOf(event.slug) };
    const block = eventBlock(entryOfSwitch(event, options));
    known.set(event.id, block);
    blocks.set(key({ ...event, timeZone: event.zone.timeZone }), block);
  }
  const text = rows.map((row) => known.get(row.id) ?? '').join('');
  return { bytes: Buffer.from(text), timeZones: new Set(rows.map((row) => row.timeZone)) };
}

async function readFull(ctx: Ctx, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await selectSwitchesByIds(ctx.db, ctx.hub.id, ids);
  const sessions = await selectFeedSessions(ctx.db, ids);
  const byEvent = new Map<string, typeof sessions>();
  for (const session of sessions) {
    byEvent.set(session.switchEventId, [...(byEvent.get(session.switchEventId) ?? []), session]);
  }
  return rows.map((row) => switchOfRow(row, byEvent.get(row.id) ?? [], []));
}
