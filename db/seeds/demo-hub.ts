import type { Trx } from '../in-transaction';
import { fillAnswers } from './demo-answers';
import { fillCards } from './demo-cards';
import { demoHistory } from './demo-history';
import { demoIdeas, type IdeaOfSwitch } from './demo-ideas';
import { fillMerging } from './demo-merging';
import { demoMessages } from './demo-messages';
import type { DemoSwitch } from './demo-plan';
import { postponeDemo } from './demo-postponed';
import { countPeople, type DemoRegistrations, demoRegistrations } from './demo-registrations';
import { fillReports } from './demo-report';
import { fillRides } from './demo-rides';
import { fillSheets } from './demo-sheets';
import { type DemoSwitchRows, demoSwitchRows } from './demo-switch-rows';
import { fillTables } from './demo-tables';
import { type DemoTimes, demoTimes } from './demo-times';
import { type Told, writeTold } from './demo-told';
import { fillTriage } from './demo-triage';
import { fillVoices } from './demo-voices';
import { insertRows } from './insert-rows';

const HOUR = 3_600_000;

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
  const told: Told[] = [];
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
      const registered = demoRegistrations(plan.people, door);
      people.push(registered);
      if (rows.switchEvent.status === 'published')
        told.push({ registered, switchEventId, times, hubId, timeZone: zone.timeZone });
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
  await writeTold(trx, told, now);
  await fillReports(trx, hubId, now);
  await fillSheets(trx, hubId, now);
  await fillRides(trx, hubId, now);
  await fillCards(trx, hubId, now);
  await fillVoices(trx, hubId, now);
  await fillAnswers(trx, hubId, now);
  await fillMerging(trx, hubId, now);
  await fillTriage(trx, hubId, now);
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
  await insertRows(
    trx,
    'venue',
    events.map(({ venue }) => venue),
  );
  await insertRows(
    trx,
    'switchEvent',
    events.map(({ switchEvent }) => switchEvent),
  );
  await insertRows(
    trx,
    'switchSession',
    events.flatMap(({ sessions }) => sessions),
  );
  await insertRows(
    trx,
    'seatRule',
    events.flatMap(({ seatRules }) => seatRules),
  );
  await insertRows(
    trx,
    'seatRelease',
    events.flatMap(({ seatReleases }) => seatReleases),
  );
  await insertRows(
    trx,
    'party',
    people.flatMap(({ parties }) => parties),
  );
  await insertRows(trx, 'registration', inArrivalOrder);
}

async function writeIdeas(trx: Trx, hubId: string, ideas: IdeaOfSwitch[], now: Date): Promise<void> {
  const rows = demoIdeas(hubId, ideas, now);
  await insertRows(trx, 'idea', rows);
  await insertRows(trx, 'history', demoHistory(rows));
  await insertRows(trx, 'message', demoMessages(rows));
}
