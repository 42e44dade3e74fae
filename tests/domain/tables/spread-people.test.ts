import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PersonToSeat, spreadPeople } from '~/domain/tables/spread-people';
import { suggestTables } from '~/domain/tables/suggest-tables';

const TYPES = ['usager', 'mediation', 'entreprise', 'collectivite'];

const crowds = fc
  .array(fc.tuple(fc.constantFrom(...TYPES), fc.option(fc.integer({ min: 0, max: 6 }))), { maxLength: 80 })
  .map((drawn) =>
    drawn.map(([stakeholderType, table], at): PersonToSeat => {
      return { id: `p${at}`, stakeholderType, tableId: table === null ? null : `t${table}` };
    }),
  );
const rooms = fc
  .integer({ min: 1, max: 7 })
  .map((count) => Array.from({ length: count }, (_, at) => `t${at}`));

function spanOf(counts: readonly number[]): number {
  return Math.max(...counts) - Math.min(...counts);
}

describe('spreading people over tables', () => {
  it('gives a table to everybody who has none, and moves nobody else', () => {
    fc.assert(
      fc.property(crowds, rooms, (people, tables) => {
        const given = spreadPeople(people, tables);
        expect([...given.keys()].sort()).toEqual(
          people
            .filter(({ tableId }) => tableId === null)
            .map(({ id }) => id)
            .sort(),
        );
        for (const table of given.values()) expect(tables).toContain(table);
      }),
    );
  });

  it('from empty tables, makes them of one size and mixes every type', () => {
    fc.assert(
      fc.property(crowds, rooms, (drawn, tables) => {
        const people = drawn.map((person) => ({ ...person, tableId: null }));
        const given = spreadPeople(people, tables);
        const at = (table: string, type?: string) =>
          people.filter(
            ({ id, stakeholderType }) => given.get(id) === table && (!type || stakeholderType === type),
          ).length;
        expect(spanOf(tables.map((table) => at(table)))).toBeLessThanOrEqual(1);
        for (const type of TYPES)
          expect(spanOf(tables.map((table) => at(table, type)))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('fills up around those who keep their table', () => {
    const kept = { stakeholderType: 'usager', tableId: 't0' };
    const people = [
      { ...kept, id: 'a' },
      { ...kept, id: 'b' },
      { id: 'c', stakeholderType: 'usager', tableId: null },
      { id: 'd', stakeholderType: 'ess', tableId: null },
      { id: 'e', stakeholderType: 'usager', tableId: null },
    ];
    expect(spreadPeople(people, ['t0', 't1'])).toEqual(
      new Map([
        ['c', 't1'],
        ['e', 't1'],
        ['d', 't0'],
      ]),
    );
  });

  it('gives nobody a table where there is none', () => {
    expect(spreadPeople([{ id: 'a', stakeholderType: 'ess', tableId: null }], [])).toEqual(new Map());
  });
});

describe('the suggested number of tables', () => {
  it('is for six to twelve people each', () => {
    expect([0, 1, 5, 6, 12, 13, 40, 60, 100].map((people) => suggestTables(people))).toEqual([
      { least: 0, most: 0, usual: 0 },
      { least: 1, most: 1, usual: 1 },
      { least: 1, most: 1, usual: 1 },
      { least: 1, most: 1, usual: 1 },
      { least: 1, most: 2, usual: 1 },
      { least: 2, most: 2, usual: 2 },
      { least: 4, most: 6, usual: 4 },
      { least: 5, most: 10, usual: 7 },
      { least: 9, most: 16, usual: 11 },
    ]);
  });

  it('always leaves six to twelve at each, from six people on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 5000 }), (people) => {
        const { least, usual, most } = suggestTables(people);
        for (const tables of [least, usual, most]) {
          expect(Math.floor(people / tables)).toBeGreaterThanOrEqual(6);
          expect(Math.ceil(people / tables)).toBeLessThanOrEqual(12);
        }
      }),
    );
  });
});
