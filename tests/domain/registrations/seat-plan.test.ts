import { describe, expect, it } from 'vitest';
import { momentsAhead, openingsAhead } from '~/domain/registrations/seats/seat-openings';
import { type SeatSettings, seatPlan } from '~/domain/registrations/seats/seat-plan';
import { planReleases } from '~/domain/switches/form/plan-releases';

const day = (date: number) => new Date(Date.UTC(2026, 5, date, 7));
const settings: SeatSettings = {
  capacity: 20,
  seatRules: [
    { stakeholderType: 'usager', reserved: 8, maximum: null },
    { stakeholderType: 'entreprise', reserved: 4, maximum: 6 },
  ],
  releases: [
    { stakeholderType: 'usager', places: 3, at: day(10) },
    { stakeholderType: 'usager', places: 2, at: day(12) },
    { stakeholderType: 'entreprise', places: null, at: day(12) },
  ],
  releaseAt: day(15),
};
const keptOn = (at: Date) => seatPlan(settings, at).rules.map(({ reserved }) => reserved);

describe('what is still reserved at a moment', () => {
  it('goes down release by release, from the very instant of each, and ends with the date of all', () => {
    expect(keptOn(day(9))).toEqual([8, 4]);
    expect(keptOn(new Date(day(10).getTime() - 1))).toEqual([8, 4]);
    expect(keptOn(day(10))).toEqual([5, 4]);
    expect(keptOn(day(12))).toEqual([3, 0]);
    expect(keptOn(day(15))).toEqual([0, 0]);
  });

  it('leaves maximums and the capacity as they are', () => {
    expect(seatPlan(settings, day(15))).toMatchObject({
      capacity: 20,
      rules: [{ maximum: null }, { maximum: 6 }],
    });
  });

  it('is never below nothing, where fewer are reserved than open', () => {
    const fewer = { ...settings, seatRules: [{ stakeholderType: 'usager', reserved: 4, maximum: null }] };
    expect(seatPlan(fewer, day(12)).rules).toEqual([
      { stakeholderType: 'usager', reserved: 0, maximum: null },
    ]);
  });
});

describe('what opens when', () => {
  it('is told for each moment to come, once', () => {
    expect(momentsAhead(settings, day(10))).toEqual([day(12), day(15)]);
  });

  it('counts only places on which nobody sits', () => {
    expect(openingsAhead(settings, { usager: 4, entreprise: 1 }, day(9))).toEqual([
      { at: day(10), opened: [{ stakeholderType: 'usager', places: 3 }], isLast: false },
      {
        at: day(12),
        opened: [
          { stakeholderType: 'usager', places: 1 },
          { stakeholderType: 'entreprise', places: 3 },
        ],
        isLast: false,
      },
    ]);
    expect(openingsAhead(settings, { usager: 8, entreprise: 4 }, day(9))).toEqual([]);
    // Two sit above the rule: what opens first makes up for them.
    const above = openingsAhead(settings, { etat: 10 }, day(9));
    expect(above[0]?.opened).toEqual([{ stakeholderType: 'usager', places: 1 }]);
  });
});

describe('dates on which places open, as typed', () => {
  const around = {
    timeZone: 'Europe/Paris',
    seatRules: [
      { stakeholderType: 'usager', reserved: 8, maximum: null },
      { stakeholderType: 'ess', reserved: 0, maximum: 3 },
    ],
    releaseAt: new Date('2026-10-20T07:00:00Z'),
    startsAt: new Date('2026-10-27T08:00:00Z'),
  };
  const row = { type: 'usager', places: '4', day: '2026-10-12', hour: '9 h' };
  const read = (rows: Partial<typeof row>[], over: Partial<typeof around> = {}) => {
    const { problems, releases } = planReleases(
      rows.map((each) => ({ ...row, ...each })),
      { ...around, ...over },
    );
    return { releases, problems: problems.map(({ field, reason }) => `${field} ${reason}`) };
  };

  it('are read in the zone’s own time, in their order; nothing typed is nothing', () => {
    const { releases, problems } = read([
      { day: '14/10/2026', places: '', hour: '' },
      row,
      { type: '', places: '', day: '', hour: '' },
    ]);
    expect(problems).toEqual([]);
    expect(releases).toEqual([
      { stakeholderType: 'usager', places: 4, at: new Date('2026-10-12T07:00:00Z') },
      { stakeholderType: 'usager', places: null, at: new Date('2026-10-13T22:00:00Z') },
    ]);
    const there = read([row], { timeZone: 'America/Cayenne' });
    expect(there.releases[0]?.at).toEqual(new Date('2026-10-12T12:00:00Z'));
  });

  it.each<[string, Partial<typeof row>[], string]>([
    ['without a type', [{ type: '' }], 'releases[0].type releaseType'],
    ['of no place', [{ places: '0' }], 'releases[0].places releasePlaces'],
    ['in words', [{ places: 'quatre' }], 'releases[0].places releasePlaces'],
    ['without a day', [{ day: '', hour: '9 h' }], 'releases[0].day releaseDay'],
    ['on no day at all', [{ day: '', hour: '' }], 'releases[0].day releaseDay'],
    ['at a bad hour', [{ hour: '25 h' }], 'releases[0].hour releaseMoment'],
    ['once the Switch runs', [{ day: '2026-10-28' }], 'releases[0].day releaseLate'],
    ['once all are open', [{ day: '2026-10-20' }], 'releases[0].day releaseAfterAll'],
    ['of a type with none reserved', [{ type: 'ess' }], 'releases[0].type releaseUnreserved'],
    ['of a type that is none', [{ type: 'martien' }], 'releases[0].type releaseUnreserved'],
    ['of more than are reserved', [{}, { places: '5' }], 'releases[1].places releaseOverReserved'],
  ])('refuses one %s', (_what, rows, expected) => {
    expect(read(rows).problems).toEqual([expected]);
  });

  it('know the nights on which clocks change: the hour that is skipped, the hour that comes twice', () => {
    const spring = { startsAt: new Date('2027-04-10T08:00:00Z'), releaseAt: null as unknown as Date };
    expect(read([{ day: '2027-03-28', hour: '2 h 30' }], spring).problems).toEqual([
      'releases[0].hour sessionSkippedHour',
    ]);
    expect(read([{ day: '2027-03-28', hour: '3 h' }], spring).releases[0]?.at).toEqual(
      new Date('2027-03-28T01:00:00Z'),
    );
    const autumn = { startsAt: around.startsAt, releaseAt: null as unknown as Date };
    expect(read([{ day: '2026-10-25', hour: '2 h 30' }], autumn).releases[0]?.at).toEqual(
      new Date('2026-10-25T00:30:00Z'),
    );
    const cayenne = { ...autumn, timeZone: 'America/Cayenne' };
    expect(read([{ day: '2026-10-25', hour: '2 h 30' }], cayenne).releases[0]?.at).toEqual(
      new Date('2026-10-25T05:30:00Z'),
    );
  });
});
