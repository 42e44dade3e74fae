import {
  countLostMessages,
  countOpenNeeds,
  countPeopleToCall,
  countUnanswered,
  selectNextReleases,
  selectTodaySwitches,
  type TodayRow,
} from '~db/queries/today';
import type { Ctx } from '../context';
import { needAlerts } from '../needs/need-alerts';
import { NEED_KINDS } from '../needs/need-kinds';
import { coOrganisedIds } from '../switches/co-organised-ids';
import { organisedZones } from '../switches/organised-zones';
import { type TodayFacts, type TodayTask, todayTasks } from './today-tasks';

const DAY_MS = 86_400_000;
/** Nothing of a Switch that ended before asks for somebody today. */
const DAYS_BACK = 125;
/** A year: people are called as soon as they register, or as a Switch is moved far away. */
const DAYS_AHEAD = 366;
/** An organiser has a few; whoever sees a whole hub sees those around this day. */
const MOST_COMING = 40;
const MOST_PAST = 20;

export interface Today {
  tasks: TodayTask[];
  /** There are more Switches around this day than were looked at. */
  hasMore: boolean;
}

/** What needs this person today, in all that they organise. */
export async function readToday(ctx: Ctx): Promise<Today> {
  const { db, now } = ctx;
  const until = inDays(now, DAYS_AHEAD);
  const scope = {
    hubId: ctx.hub.id,
    zoneIds: organisedZones(ctx).map((zone) => zone.id),
    switchEventIds: coOrganisedIds(ctx),
  };
  const coming = await selectTodaySwitches(db, scope, { from: now, until, limit: MOST_COMING });
  const back = { from: now, until: inDays(now, -DAYS_BACK), limit: MOST_PAST };
  const past = await selectTodaySwitches(db, scope, back);
  const hasMore = coming.length === MOST_COMING || past.length === MOST_PAST;
  const switches = [...past, ...coming];
  const ids = switches.map(({ id }) => id);
  if (ids.length === 0) return { tasks: [], hasMore };
  const toCall = countOf(await countPeopleToCall(db, ids));
  const lost = countOf(await countLostMessages(db, ids));
  const unanswered = countOf(await countUnanswered(db, ids));
  const needs = await countOpenNeeds(db, ids);
  const releases = await selectNextReleases(db, ids, until);
  const facts = switches.map((each) => ({
    ...each,
    toCall: toCall(each.id),
    lost: lost(each.id),
    unanswered: unanswered(each.id),
    needs: pressingNeeds(ctx, each, needs),
    releaseAt: nextRelease(each, releases),
  }));
  return { tasks: todayTasks(facts, now), hasMore };
}

function inDays(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY_MS);
}

/** Kinds of needs whose deadline, as the hub sets it, is near or past. */
function pressingNeeds(
  { hub, now }: Ctx,
  { id, startsAt, timeZone }: TodayRow,
  open: Awaited<ReturnType<typeof countOpenNeeds>>,
): TodayFacts['needs'] {
  const needs = NEED_KINDS.map((kind) => ({
    kind,
    people: open.find((each) => each.switchEventId === id && each.kind === kind)?.people ?? 0,
    state: 'to_book' as const,
  }));
  const alerts = needAlerts({ needs, deadlines: hub.needDeadlines, startsAt, timeZone, now });
  return { count: alerts.length, at: alerts[0]?.dueAt ?? null };
}

function countOf(counts: readonly { switchEventId: string; count: number }[]): (id: string) => number {
  const byId = new Map(counts.map(({ switchEventId, count }) => [switchEventId, count]));
  return (id) => byId.get(id) ?? 0;
}

/** Of all reserved places, or of some of one type: whichever opens next. */
function nextRelease(
  { id, releaseAt, releasedAt }: TodayRow,
  releases: readonly { switchEventId: string; releaseAt: Date }[],
): Date | null {
  const step = releases.find(({ switchEventId }) => switchEventId === id)?.releaseAt ?? null;
  const all = releasedAt ? null : releaseAt;
  if (!step || !all) return step ?? all;
  return step < all ? step : all;
}
