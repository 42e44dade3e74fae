import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { aixMarseilleSwitches } from '~db/seeds/demo-switches-aix-marseille';
import { alpesSwitches } from '~db/seeds/demo-switches-alpes';
import { antillesSwitches } from '~db/seeds/demo-switches-antilles';
import { avignonSwitches } from '~db/seeds/demo-switches-avignon';
import { azurSwitches } from '~db/seeds/demo-switches-azur';
import { guyaneSwitches } from '~db/seeds/demo-switches-guyane';
import { demoTimes } from '~db/seeds/demo-times';

const PLANS = [
  ...[...aixMarseilleSwitches, ...alpesSwitches, ...avignonSwitches, ...azurSwitches].map((plan) => ({
    plan,
    timeZone: 'Europe/Paris',
  })),
  ...antillesSwitches.map((plan) => ({ plan, timeZone: 'America/Guadeloupe' })),
  ...guyaneSwitches.map((plan) => ({ plan, timeZone: 'America/Cayenne' })),
];

/** Every 22 days at a moving hour, for three years: Sundays, leap day, nights where the hour changes. */
const DAYS = Array.from({ length: 50 }, (_, index) =>
  DateTime.utc(2026, 1, 1, 0, 30)
    .plus({ days: index * 22, hours: index * 7 })
    .toJSDate(),
);

describe('the hours of a demonstration, whatever the day it is filled on', () => {
  it('come in order', () => {
    for (const now of DAYS) {
      for (const { plan, timeZone } of PLANS) {
        const times = demoTimes(plan, timeZone, now);
        const isPast = 'weeks' in plan.day && plan.day.weeks < 0;
        const where = `${plan.slug} on ${now.toISOString()}`;
        expect(times.createdAt < times.publishedAt && times.publishedAt < now, where).toBe(true);
        expect(times.opensAt < times.closesAt && times.closesAt < times.startsAt, where).toBe(true);
        expect(times.opensAt > now, where).toBe(plan.opensInDays > 0);
        expect(times.endsAt < now, where).toBe(isPast);
        expect(times.releaseAt === null || times.releaseAt > now, where).toBe(!isPast);
        if (plan.people && !isPast) expect(times.closesAt > now, where).toBe(true);
        for (const session of times.sessions) expect(session.endsAt > session.startsAt, where).toBe(true);
      }
    }
  });

  it('are those of the zone, in summer and in winter', () => {
    for (const now of DAYS) {
      for (const { plan, timeZone } of PLANS) {
        const { sessions } = demoTimes(plan, timeZone, now);
        const local = sessions.map(({ startsAt }) =>
          DateTime.fromJSDate(startsAt, { zone: timeZone }).toFormat('HH:mm'),
        );
        expect(local).toEqual(plan.sessions.map(({ from }) => from));
      }
    }
  });
});
