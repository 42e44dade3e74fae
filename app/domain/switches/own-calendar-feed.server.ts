import { DateTime } from 'luxon';
import type { CalendarPhrases } from '~/calendar/entry-of-switch';
import { eventBlock } from '~/calendar/event-block';
import { CALENDAR_END, calendarHead } from '~/calendar/join-calendar';
import { type TeamPhrases, teamEntries } from '~/calendar/team-entries';
import { selectOpenings, selectReservingIds } from '~db/queries/seat-openings';
import { selectSessions } from '~db/queries/switches';
import { type SwitchFilters, selectSwitches } from '~db/queries/switches-list';
import { countOpenNeeds } from '~db/queries/today';
import type { Ctx } from '../context';
import { dueDay } from '../needs/need-due-day';
import { NEED_KINDS, type NeedKind } from '../needs/need-kinds';
import type { Feed } from './calendar-feed.server';
import { coOrganisedIds } from './co-organised-ids';
import { digestOf } from './feed-wording';
import { organisedZones } from './organised-zones';
import { ownBytes } from './own-bytes';
import { placeLine } from './place-line';
import type { ListedSwitch } from './switch-event';
import { listedSwitchOfRow } from './switch-of-row';
import { type SwitchSeats, seatsOfSwitches } from './switch-seats.server';
import { Turns } from './turns';

export interface OwnFeedAsk {
  /** What a calendar program calls it. */
  name: string;
  phrases: CalendarPhrases;
  /** Absolute address of a Switch's public page. */
  urlOf(slug: string): string;
  /** The sentences for its team. */
  teamPhrases(event: ListedSwitch, seats: SwitchSeats): TeamPhrases;
  /** How an opening is called: of one type, or of all that is still kept. */
  openingTitle(event: ListedSwitch, stakeholderType: string | null): string;
  /** What is to be arranged on its last day; how many need it is not said, because an address travels. */
  needTitle(event: ListedSwitch, kind: NeedKind): string;
}

/** An hour at which people who arrange things are there. */
const MORNING = 9;
const MOST_COMING = 300;
const MOST_PAST = 50;
const NOBODY: SwitchSeats = { confirmed: 0, waitlisted: 0, confirmedByType: {} };

/**
 * The calendar of somebody of the team: the Switches that they organise, drafts included, and what happens to their
 * seats. Counts only: nobody who comes is named.
 */
export async function ownCalendarFeed(ctx: Ctx, ask: OwnFeedAsk): Promise<Feed> {
  const told = await organised(ctx, ask);
  return {
    // Everything that is written, and nothing of how long it takes to write it.
    etag: `"${digestOf(JSON.stringify([ask.name, ask.urlOf(''), told]))}"`,
    body: async () => {
      const turns = new Turns();
      const timeZones = new Set(told.map(({ event }) => event.zone.timeZone));
      const parts = [calendarHead('PUBLISH', timeZones, ask.name)];
      for (const { event, place, state, moments } of told) {
        await turns.next();
        const options = { phrases: ask.phrases, place, url: ask.urlOf(event.slug) };
        const team = { ...ask.teamPhrases(event, NOBODY), state };
        parts.push(...teamEntries({ ...event, moments }, { ...options, team }).map(eventBlock));
      }
      return ownBytes(Buffer.from(parts.join('') + CALENDAR_END));
    },
  };
}

/** What is told of each Switch: what is to come, and the last ones that are over. */
async function organised(ctx: Ctx, ask: OwnFeedAsk) {
  const { db } = ctx;
  const events = await organisedSwitches(ctx);
  const ids = events.map(({ id }) => id);
  const seats = await seatsOfSwitches(db, ids);
  const sessions = groupBy(await selectSessions(db, ids), ({ switchEventId }) => switchEventId);
  const steps = groupBy(await selectOpenings(db, ids), ({ switchEventId }) => switchEventId);
  const reserving = await selectReservingIds(db, ids);
  const needs = groupBy(await countOpenNeeds(db, ids), ({ switchEventId }) => switchEventId);
  return events.map((event) => ({
    event: { ...event, sessions: sessions.get(event.id) ?? [] },
    place: placeLine(event.venue),
    state: ask.teamPhrases(event, seats.get(event.id) ?? NOBODY).state,
    moments: [
      ...openingsOf(event, steps.get(event.id) ?? [], { keeps: reserving.has(event.id), ask }),
      ...needMoments(event, needs.get(event.id) ?? [], { deadlines: ctx.hub.needDeadlines, ask }),
    ],
  }));
}

async function organisedSwitches(ctx: Ctx): Promise<ListedSwitch[]> {
  const filters: Omit<SwitchFilters, 'when'> = {
    hubId: ctx.hub.id,
    zoneIds: organisedZones(ctx).map(({ id }) => id),
    andIds: coOrganisedIds(ctx),
    now: ctx.now,
    withDrafts: true,
  };
  const page = (when: 'coming' | 'past', limit: number) =>
    selectSwitches(ctx.db, { ...filters, when }, { limit, offset: 0 });
  const past = await page('past', MOST_PAST);
  const coming = await page('coming', MOST_COMING);
  return [...past.reverse(), ...coming].map(listedSwitchOfRow);
}

/** When reserved places open: step by step, and at last all that are left. Each keeps its key while others come and go. */
function openingsOf(
  event: ListedSwitch,
  steps: readonly { stakeholderType: string; at: Date }[],
  { keeps, ask }: { keeps: boolean; ask: OwnFeedAsk },
) {
  const opened = [...groupBy(steps, ({ stakeholderType }) => stakeholderType)].flatMap(([type, ofType]) =>
    ofType.map(({ at }, place) => ({
      key: `opens-${type}-${place + 1}`,
      at,
      title: ask.openingTitle(event, type),
    })),
  );
  if (!keeps || !event.releaseAt) return opened;
  return [...opened, { key: 'opens', at: event.releaseAt, title: ask.openingTitle(event, null) }];
}

/** The morning of the last day on which a need that nobody arranged can be. */
function needMoments(
  event: ListedSwitch,
  needs: readonly { kind: string }[],
  { deadlines, ask }: { deadlines: Readonly<Record<string, number>>; ask: OwnFeedAsk },
) {
  const { timeZone } = event.zone;
  return NEED_KINDS.filter((kind) => needs.some((need) => need.kind === kind)).flatMap((kind) => {
    const days = deadlines[kind];
    if (days === undefined) return [];
    const day = DateTime.fromJSDate(dueDay(event.startsAt, timeZone, days), { zone: timeZone });
    const at = day.set({ hour: MORNING }).toJSDate();
    return [{ key: `need-${kind.replaceAll('_', '-')}`, at, title: ask.needTitle(event, kind) }];
  });
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
