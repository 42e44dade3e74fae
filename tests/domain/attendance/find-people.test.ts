import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeople } from '~/domain/attendance/find-people';
import { foldName, matchesName } from '~/domain/attendance/matches-name';
import { readScanned } from '~/domain/attendance/read-scanned';
import { sealToken } from '~/domain/registrations/registration-token';

const PEOPLE = [
  ['Élodie', 'Le Goff'],
  ['Jean-François', 'Martin'],
  ['Camille', 'Martinez'],
  ['Fatoumata', "N'Diaye"],
  ['Stéphane', 'Lefebvre'],
  ['Kentin', 'Rousseau'],
  ['Nguyễn', 'Văn An'],
  ['Zoé', ''],
].map(([firstName = '', lastName = ''], n) => ({
  id: `id-${n}`,
  firstName,
  lastName,
  code: `AAAA222${n + 2}`,
}));

const found = (typed: string) =>
  findPeople(PEOPLE, typed).map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim());

describe('looking for somebody as they say their name', () => {
  it.each([
    ['elodie', ['Élodie Le Goff']],
    ['LE GOFF élodie', ['Élodie Le Goff']],
    ['legoff', ['Élodie Le Goff']],
    ['jean francois', ['Jean-François Martin']],
    ['fran mart', ['Jean-François Martin']],
    ['mart', ['Jean-François Martin', 'Camille Martinez']],
    ['ma martin', []],
    ['ndiaye', ["Fatoumata N'Diaye"]],
    ['n diaye', ["Fatoumata N'Diaye"]],
    ['stefane', ['Stéphane Lefebvre']],
    ['quentin', ['Kentin Rousseau']],
    ['rouso', ['Kentin Rousseau']],
    ['nguyen', ['Nguyễn Văn An']],
    ['zoe', ['Zoé']],
    ['introuvable', []],
  ])('%s', (typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  it('shows everybody where nothing is typed', () => {
    expect(found('  ')).toHaveLength(PEOPLE.length);
  });

  it('finds everybody by any beginnings of their names, in any order and any case', () => {
    const name = fc.array(fc.stringMatching(/^[a-zéèïœç'-]{1,8}$/), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(name, fc.nat(), fc.boolean(), (words, cut, upper) => {
        const whole = words.join(' ');
        const parts = foldName(whole)
          .split(' ')
          .map((word) => word.slice(0, 1 + (cut % 8)));
        const typed = parts.reverse().join(' ');
        expect(matchesName(upper ? typed.toUpperCase() : typed, whole)).toBeDefined();
      }),
    );
  });
});

describe('what a camera reads', () => {
  it('is a short code, however it is written, or the link of a place', () => {
    expect(readScanned('k7mp-3qxr')).toEqual({ code: 'K7MP3QXR' });
    expect(readScanned('https://hub.example/code?code=K7MP-3QXR')).toEqual({ code: 'K7MP3QXR' });
    const id = '0b9a8c7d-1234-4abc-8def-0123456789ab';
    const token = sealToken('secret', id);
    expect(readScanned(`https://hub.example/inscriptions/${token}?bienvenue=1`)).toEqual({ id });
    expect(readScanned('https://elsewhere.example/')).toBeUndefined();
  });

  it('names one person of the list, or nobody', () => {
    expect(found('AAAA-2223')).toEqual(['Jean-François Martin']);
    expect(found('AAAA-2ZZZ')).toEqual([]);
  });
});
