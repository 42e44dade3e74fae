import { expect, it } from 'vitest';
import { doorMoments } from '~/domain/attendance/door-moments';
import { doorOpening } from '~/domain/attendance/door-opening';

const timeZone = 'Europe/Paris';
const startsAt = new Date('2026-06-24T07:30:00Z');

it('opens on the morning of the day, by the clock of the place', () => {
  const opening = doorOpening({ timeZone, startsAt }, { isDemo: false });
  expect(opening.toISOString()).toBe('2026-06-23T22:00:00.000Z');
});

it('is open at any time where everything is invented, for each moment of the day', () => {
  const endsAt = new Date('2026-06-24T10:00:00Z');
  const sessions = [{ id: 's', startsAt, endsAt }];
  const opens = (isDemo: boolean) =>
    doorMoments(sessions, timeZone, { isDemo }).map(({ opensAt }) => opensAt.getTime());
  expect(opens(true)).toEqual([0]);
  expect(opens(false)).not.toEqual([0]);
});
