import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_CENTS, readEuros } from '~/domain/report/euros';
import { FEWEST_IN_PUBLIC, maskSmall } from '~/domain/report/mask-small';
import { reportFigures, type TypeCounts } from '~/domain/report/report-figures';
import { formatCents } from '~/i18n/format-number';

const counts = (stakeholderType: string, registered: number, present: number): TypeCounts => ({
  stakeholderType,
  registered,
  present,
  waited: 1,
  cancelled: 2,
});

describe('the figures of a report', () => {
  it('add up by type and by session, in the order of the hub and of the programme', () => {
    const figures = reportFigures(
      [counts('ess', 4, 3), counts('usager', 20, 15), counts('autre', 0, 0)],
      [
        { sessionId: 's2', stakeholderType: 'usager', present: 9 },
        { sessionId: 's1', stakeholderType: 'usager', present: 15 },
        { sessionId: 's1', stakeholderType: 'ess', present: 3 },
      ],
      { types: ['usager', 'mediation', 'ess'], sessions: ['s1', 's2', 's3'] },
    );
    expect(figures).toMatchObject({
      registered: 24,
      present: 18,
      absent: 6,
      waited: 3,
      cancelled: 6,
      isCounted: true,
    });
    expect(figures.byType).toEqual([
      { stakeholderType: 'usager', registered: 20, present: 15, absent: 5 },
      { stakeholderType: 'ess', registered: 4, present: 3, absent: 1 },
    ]);
    expect(figures.bySession).toEqual([
      { sessionId: 's1', present: 18, byType: { usager: 15, ess: 3 } },
      { sessionId: 's2', present: 9, byType: { usager: 9 } },
      { sessionId: 's3', present: 0, byType: {} },
    ]);
  });

  it('say that nobody was counted rather than that nobody came', () => {
    const figures = reportFigures([counts('usager', 12, 0)], [], { types: ['usager'], sessions: ['s1'] });
    expect(figures).toMatchObject({ isCounted: false, present: 0, registered: 12 });
  });

  it('never lose or invent anybody', () => {
    const row = fc.record({
      stakeholderType: fc.constantFrom('usager', 'ess', 'autre', 'inconnu'),
      registered: fc.nat(500),
      present: fc.nat(500),
      waited: fc.nat(50),
      cancelled: fc.nat(50),
    });
    const rows = fc.uniqueArray(row, { selector: ({ stakeholderType }) => stakeholderType });
    fc.assert(
      fc.property(rows, (some) => {
        const valid = some.map((each) => ({ ...each, present: Math.min(each.present, each.registered) }));
        const figures = reportFigures(valid, [], { types: ['usager', 'ess'], sessions: [] });
        expect(figures.present + figures.absent).toBe(figures.registered);
        const sum = (name: 'registered' | 'present' | 'absent') =>
          figures.byType.reduce((all, each) => all + each[name], 0);
        expect([sum('registered'), sum('present'), sum('absent')]).toEqual([
          figures.registered,
          figures.present,
          figures.absent,
        ]);
      }),
    );
  });
});

describe('counts in public', () => {
  it('hide who is few, also from whoever subtracts', () => {
    const mask = (some: number[]) => maskSmall(some, (count) => count).map(({ count }) => count);
    expect(mask([20, 12, 5])).toEqual([20, 12, 5]);
    expect(mask([20, 12, 3])).toEqual([20, null, null]);
    expect(mask([20, 2, 4])).toEqual([20, null, null]);
    expect(mask([20, 12, 1, 1])).toEqual([20, null, null, null]);
    expect(mask([0, 20])).toEqual([0, 20]);
    expect(mask([3])).toEqual([null]);
  });

  it('never leave one alone, nor fewer than five together, where there are others', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 8 }), (some) => {
        const masked = maskSmall(
          some.map((count, at) => ({ count, at })),
          ({ count }) => count,
        );
        const hidden = masked.filter(({ count }) => count === null).map(({ row }) => row.count);
        for (const { count } of masked)
          if (count !== null) expect(count === 0 || count >= FEWEST_IN_PUBLIC).toBe(true);
        if (hidden.length === 0 || hidden.length === some.filter((count) => count > 0).length) return;
        expect(hidden.length).toBeGreaterThan(1);
        expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(FEWEST_IN_PUBLIC);
      }),
    );
  });
});

describe('amounts', () => {
  it.each([
    ['1 234,50', 123_450],
    ['1\u202f234,5', 123_450],
    ['1.234,50 €', 123_450],
    ['1,234.50', 123_450],
    ['1234.5', 123_450],
    ['12 euros', 1_200],
    ['0,05', 5],
    ['0', 0],
    ['1.234', 123_400],
    ['', undefined],
    ['-5', undefined],
    ['12,345,6', undefined],
    ['douze', undefined],
    ['1 000 000,01', undefined],
  ])('%j is %j cents', (typed, cents) => {
    expect(readEuros(typed)).toBe(cents);
  });

  it('are read back as they are shown, in both languages', () => {
    fc.assert(
      fc.property(fc.nat(MOST_CENTS), fc.constantFrom('fr' as const, 'en' as const), (cents, locale) => {
        expect(readEuros(formatCents(locale, cents))).toBe(cents);
      }),
    );
  });
});
