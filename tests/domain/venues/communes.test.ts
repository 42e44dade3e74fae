import { describe, expect, it } from 'vitest';
import { zoneOfDepartment } from '~/domain/venues/communes.server';
import { resolveCommune } from '~/domain/venues/resolve-commune.server';
import { searchCommunes } from '~/domain/venues/search-communes.server';
import { antillesGuyane } from '~db/seeds/antilles-guyane';
import { hubDuSud } from '~db/seeds/hub-du-sud';

const hubOf = (seed: typeof hubDuSud) => ({ zones: seed.zones.map((zone) => ({ id: zone.slug, ...zone })) });
const sud = hubOf(hubDuSud);
const antilles = hubOf(antillesGuyane);
const names = (query: string, hub = sud, limit = 10) => searchCommunes(hub, query, limit).map((c) => c.name);

describe('searching a commune', () => {
  it.each([
    ['digne', 'Digne-les-Bains'],
    ['DIGNE LES BAINS', 'Digne-les-Bains'],
    ['st remy', 'Saint-Rémy-de-Provence'],
    ['St-Étienne-les-O', 'Saint-Étienne-les-Orgues'],
    ['saintes-maries', 'Saintes-Maries-de-la-Mer'],
    ['ste tulle', 'Sainte-Tulle'],
    ['l’isle-sur', "L'Isle-sur-la-Sorgue"],
    ["l'argentiere", "L'Argentière-la-Bessée"],
    ['provence', 'Aix-en-Provence'],
    ['seyne mer', 'La Seyne-sur-Mer'],
    ['05000', 'Gap'],
    ['0400', 'Digne-les-Bains'],
    ['13016', 'Marseille'],
  ])('finds « %s »', (query, name) => {
    expect(names(query)).toContain(name);
  });

  it('shows the very name first, then the most populated', () => {
    expect(names('gap')[0]).toBe('Gap');
    expect(names('mar')[0]).toBe('Marseille');
    expect(names('nice')[0]).toBe('Nice');
  });

  it('keeps to the hub, the limit, and more than one letter', () => {
    expect(names('cayenne')).toEqual([]);
    expect(names('cayenne', antilles)).toEqual(['Cayenne']);
    expect(names('97150', antilles)).toEqual(['Saint-Martin']);
    expect(names('digne', antilles)).toEqual([]);
    expect(names('saint', sud, 4)).toHaveLength(4);
    expect(names('d')).toEqual([]);
    expect(names('.*')).toEqual([]);
    expect(names('x'.repeat(10_000))).toEqual([]);
  });
});

describe('the commune that a form means', () => {
  const typed = (name: string, code = '', postalCode = '') => ({ name, code, postalCode });

  it('is the one with that name, its postal code filled in', () => {
    expect(resolveCommune(sud, typed('digne les bains'))).toMatchObject({
      kind: 'found',
      commune: { code: '04070' },
      postalCode: '04000',
    });
    expect(resolveCommune(sud, typed('Gap', '', '13001'))).toMatchObject({
      kind: 'found',
      postalCode: '05000',
    });
    expect(resolveCommune(sud, typed('Marseille', '', '13016'))).toMatchObject({ postalCode: '13016' });
  });

  it('is asked for where several fit, and taken where one was picked', () => {
    const several = resolveCommune(sud, typed('saint-m'));
    if (several.kind !== 'several') throw new Error('several communes start so');
    const second = several.choices[1];
    expect(second?.name).toMatch(/^Saint-M/);
    expect(resolveCommune(sud, typed('saint-m', second?.code))).toMatchObject({
      kind: 'found',
      commune: { code: second?.code },
    });
  });

  it('follows the name when it no longer fits the picked code', () => {
    expect(resolveCommune(sud, typed('Gap', '04070'))).toMatchObject({ commune: { code: '05061' } });
    expect(resolveCommune(sud, typed('Paris', '04070'))).toEqual({ kind: 'none' });
  });
});

describe('the zone of a département', () => {
  it.each([
    ['04', 'alpes'],
    ['05', 'alpes'],
    ['13', 'aix-marseille'],
    ['84', 'avignon'],
    ['06', 'azur'],
    ['83', 'azur'],
  ])('%s → %s', (department, slug) => {
    expect(zoneOfDepartment(sud, department)?.slug).toBe(slug);
  });
});
