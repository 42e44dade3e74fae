import type { CalendarPhrases } from '~/calendar/entry-of-switch';
import { CALENDAR_END, calendarHead, joinCalendar } from '~/calendar/join-calendar';
import { RecentlyAsked } from '~/calendar/recently-asked';
import { readFeedLine, selectFeedLines, splitFeedLines } from '~db/queries/feed-switches';
import type { Ctx } from '../context';
import { eventBlocks, type FeedStyle, feedRun } from './feed-runs.server';
import { digestOf, wordingOf } from './feed-wording';
import { ownBytes } from './own-bytes';
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

/** The latest ones, were a hub ever to have more. */
const MOST_EVENTS = 10_000;
const MOST_FEEDS = 6;

/** Whole feeds, by ETag: a registration changes the hub's data, and no calendar. */
const feeds = new RecentlyAsked<Buffer>(MOST_FEEDS);

/** Published and cancelled Switches as one calendar to subscribe to. */
export async function calendarFeed(ctx: Ctx, ask: FeedAsk): Promise<Feed> {
  const where = { hubId: ctx.hub.id, zoneId: ask.zoneId };
  const lines = await selectFeedLines(ctx.db, where, MOST_EVENTS);
  const style = await styleOf(ctx, ask);
  const etag = etagOf(style, ask, lines);
  const body = async () => {
    const known = feeds.get(etag);
    if (known) return known;
    const made = await joinFeed(ctx, ask, style, lines);
    feeds.set(etag, made);
    return made;
  };
  return { etag, body };
}

/** One Switch as a calendar; undefined where there is none that the public may see. Too small to be kept whole. */
export async function calendarOfSwitch(ctx: Ctx, slug: string, ask: FeedAsk): Promise<Feed | undefined> {
  const line = await selectFeedLines(ctx.db, { hubId: ctx.hub.id, slug }, 1);
  if (line === '') return undefined;
  const style = await styleOf(ctx, ask);
  const body = async () => {
    const row = readFeedLine(line);
    const text = joinCalendar('PUBLISH', [row.timeZone], await eventBlocks(ctx, style, [row], new Turns()));
    return ownBytes(Buffer.from(text));
  };
  return { etag: etagOf(style, ask, line), body };
}

async function styleOf(ctx: Ctx, ask: FeedAsk): Promise<FeedStyle> {
  return { phrases: ask.phrases, urlOf: ask.urlOf, wording: await wordingOf(ctx.locale, ask) };
}

function etagOf({ wording }: FeedStyle, { name = '' }: FeedAsk, lines: string): string {
  return `"${digestOf(`${wording} ${name}\n${lines}`)}"`;
}

async function joinFeed(ctx: Ctx, ask: FeedAsk, style: FeedStyle, lines: string): Promise<Buffer> {
  const turns = new Turns();
  const timeZones = new Set<string>();
  const parts: Buffer[] = [];
  for (const run of splitFeedLines(lines)) {
    const made = await feedRun(ctx, style, run, turns);
    for (const timeZone of made.timeZones) timeZones.add(timeZone);
    parts.push(made.bytes);
    await turns.next();
  }
  parts.unshift(Buffer.from(calendarHead('PUBLISH', timeZones, ask.name)));
  parts.push(Buffer.from(CALENDAR_END));
  return joinBytes(parts, turns);
}

/** One memory for all, filled turn by turn. */
async function joinBytes(parts: Buffer[], turns: Turns): Promise<Buffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const joined = Buffer.allocUnsafeSlow(length);
  let at = 0;
  for (const part of parts) {
    at += part.copy(joined, at);
    await turns.next();
  }
  return joined;
}
