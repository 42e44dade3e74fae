import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSamePerson } from '~/domain/registrations/echoes/same-person';
import type { Connection } from '~db/connect.server';
import { ownDatabase } from '~tests/support/database';

const of = (firstName: string, lastName: string) => ({ firstName, lastName });

describe('the same person by name', () => {
  it.each([
    [of('Zoé', 'Le Gall'), of('ZOE', 'le-gall')],
    [of('Jean-Paul', 'D’Arc'), of('jean paul', "d'arc")],
    [of('Amina', 'Diallo'), of('Diallo', 'Amina')],
    [of('Lætitia', 'Œuvrard'), of('laetitia', 'oeuvrard')],
    [of('محمد', 'علي'), of(' محمد', 'علي ')],
  ])('%o is %o', (one, other) => {
    expect(isSamePerson(one, other)).toBe(true);
  });

  it.each([
    [of('Amina', 'Diallo'), of('Aminata', 'Diallo')],
    [of('Jean', 'Paul Martin'), of('Jean Paul', 'Martin')],
    [of('محمد', 'علي'), of('فاطمة', 'علي')],
    [of('Ana', 'Ana'), of('Ana', 'Roux')],
  ])('%o is not %o', (one, other) => {
    expect(isSamePerson(one, other)).toBe(false);
  });

  it('is the same both ways, of oneself, and whatever the case', () => {
    const name = fc.record({ firstName: fc.string({ unit: 'grapheme' }), lastName: fc.string() });
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(isSamePerson(one, one)).toBe(true);
        expect(isSamePerson(one, other)).toBe(isSamePerson(other, one));
        expect(isSamePerson(one, of(one.lastName, one.firstName))).toBe(true);
      }),
    );
  });
});

describe('the database, which asks for possible doubles', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await ownDatabase();
  });
  afterAll(() => connection.close());

  it('folds names as people write them in the same way', async () => {
    const letters = [...'abcéÉçñÀôœ '.split(''), "'", '’', '-', '.'];
    const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 6 });
    const pairs = fc.sample(fc.tuple(word, word, word, word), { numRuns: 300, seed: 7 });
    const rows = await Promise.all(
      pairs.map(async ([a, b, c, d]) => {
        const { rows: answered } = await sql<{ same: boolean }>`
          select folded_name(${a}, ${b}) = folded_name(${c}, ${d}) as same`.execute(connection.db);
        return answered[0]?.same;
      }),
    );
    expect(rows).toEqual(pairs.map(([a, b, c, d]) => isSamePerson(of(a, b), of(c, d))));
  });
});
