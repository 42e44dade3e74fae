import type { Insertable } from 'kysely';
import type { Trx } from '../in-transaction';
import type { Database } from '../schema/database';
import { demoHistory } from './demo-history';
import { demoIdeas, type IdeaOfSwitch } from './demo-ideas';
import { demoMessages } from './demo-messages';
import type { DemoSwitch } from './demo-plan';
import { postponeDemo } from './demo-postponed';
import { countPeople, type DemoRegistrations, demoRegistrations } from './demo-registrations';
import { type DemoSwitchRows, demoSwitchRows } from './demo-switch-rows';
import { fillTables } from './demo-tables';
import { type DemoTimes, demoTimes } from './demo-times';

const HOUR = 3_600_000;
/** Rows of one statement: PostgreSQL takes 65,535 values, and the widest row here has 26. */
const BATCH = 500;

/** Writes the Switches of one hub with their people and ideas. */
export async function fillHub(
  trx: Trx,
  hubId: string,
  plans: DemoSwitch[],
  { now, firstNumber }: { now: Date; firstNumber: number },
): Promise<void> {
  const hub = await trx
    .selectFrom('hub')
    .select(['id', 'contactPhone'])
    .where('id', '=', hubId)
    .executeTakeFirstOrThrow();
  const zones = await trx
    .selectFrom('zone')
    .select(['id', 'slug', 'timeZone'])
    .where('hubId', '=', hubId)
    .execute();
  const events: DemoSwitchRows[] = [];
  const people: DemoRegistrations[] = [];
  const ideas: IdeaOfSwitch[] = [];
  let number = firstNumber;
  for (const plan of plans) {
    const zone = zones.find(({ slug }) => slug === plan.zone);
    if (!zone) throw new Error(`no zone ${plan.zone}`);
    const times = demoTimes(plan, zone.timeZone, now);
    const rows = demoSwitchRows(plan, times, { hub, zoneId: zone.id, now });
    const switchEventId = rows.switchEvent.id;
    events.push(rows);
    if (plan.people) {
      const door = { hubId, switchEventId, ...doorOf(times, now), firstNumber: number };
      people.push(demoRegistrations(plan.people, door));
      number += countPeople(plan.people);
    }
    ideas.push(...ideasOf(plan, switchEventId, times, now));
  }
  await writeAll(trx, events, people);
  for (const [at, plan] of plans.entries())
    await fillTables(trx, hubId, events[at]?.switchEvent.id ?? '', plan);
  for (const [at, plan] of plans.entries())
    await postponeDemo(trx, events[at]?.switchEvent.id ?? '', plan, now);
  await writeIdeas(trx, hubId, ideas, now);
}

function doorOf({ opensAt, closesAt, endsAt }: DemoTimes, now: Date) {
  const until = new Date(Math.min(closesAt.getTime(), now.getTime()));
  return { from: opensAt, until, over: endsAt <= now };
}

/** Ideas come during the Switch where it is over, else one by one since it was published. */
function ideasOf(plan: DemoSwitch, switchEventId: string, times: DemoTimes, now: Date): IdeaOfSwitch[] {
  const { startsAt, endsAt, publishedAt } = times;
  const [from, until] = endsAt <= now ? [startsAt, endsAt] : [publishedAt, now];
  const step = Math.min((until.getTime() - from.getTime()) / ((plan.ideas?.length ?? 0) + 1), 50 * HOUR);
  return (plan.ideas ?? []).map((idea, index) => ({
    idea,
    switchEventId,
    at: new Date(from.getTime() + step * (index + 1)),
  }));
}

async function writeAll(trx: Trx, events: DemoSwitchRows[], people: DemoRegistrations[]): Promise<void> {
  const inArrivalOrder = people
    .flatMap(({ registrations }) => registrations)
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  await insert(
    trx,
    'venue',
    events.map(({ venue }) => venue),
  );
  await insert(
    trx,
    'switchEvent',
    events.map(({ switchEvent }) => switchEvent),
  );
  await insert(
    trx,
    'switchSession',
    events.flatMap(({ sessions }) => sessions),
  );
  await insert(
    trx,
    'seatRule',
    events.flatMap(({ seatRules }) => seatRules),
  );
  await insert(
    trx,
    'seatRelease',
    events.flatMap(({ seatReleases }) => seatReleases),
  );
  await insert(
    trx,
    'party',
    people.flatMap(({ parties }) => parties),
  );
  await insert(trx, 'registration', inArrivalOrder);
}

async function writeIdeas(trx: Trx, hubId: string, ideas: IdeaOfSwitch[], now: Date): Promise<void> {
  const rows = demoIdeas(hubId, ideas, now);
  await insert(trx, 'idea', rows);
  await insert(trx, 'history', demoHistory(rows));
  await insert(trx, 'message', demoMessages(rows));
}

async function insert<Table extends keyof Database>(
  trx: Trx,
  table: Table,
  rows: Insertable<Database[Table]>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    // The type of one table's rows is lost where the table is a parameter; the parameter above holds it.
    await trx
      .insertInto(table)
      .values(rows.slice(start, start + BATCH) as never)
      .execute();
  }
}
