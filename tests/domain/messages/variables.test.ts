import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fillVariables,
  isPersonal,
  unknownVariables,
  VARIABLES,
  type VariableValues,
} from '~/domain/messages/campaigns/variables';

const values: VariableValues = {
  firstName: 'Zoé',
  lastName: 'D’Arc',
  code: 'ABCD-2345',
  link: 'https://hub.example/inscriptions/x',
  title: 'Les démarches {nom}',
  date: 'lundi 24 juin 2019',
  place: 'Digne',
  phone: '04 65 71 00 00',
};

describe('words that change for each person', () => {
  it('are put in once, however they are typed', () => {
    expect(fillVariables('{prénom}, {Prenom}, { PRÉNOM } !', values)).toBe('Zoé, Zoé, Zoé !');
    // What is put in is not read again.
    expect(fillVariables('{titre}', values)).toBe('Les démarches {nom}');
  });

  it.each([
    ['Bonjour {prenon}', ['{prenon}']],
    ['{prénom} {ville} {ville} {}', ['{ville}', '{}']],
    ['Bonjour {prénom', ['{prénom']],
    ['Bonjour prénom}', ['}']],
    ['Rien de tout cela', []],
    ['{prénom} {nom} {code} {lien} {titre} {date} {lieu} {téléphone}', []],
  ])('%s', (text, unknown) => {
    expect(unknownVariables(text)).toEqual(unknown);
  });

  it('make a text personal, or not', () => {
    expect(['{prénom}', '{lien}', '{code}', '{nom}'].every(isPersonal)).toBe(true);
    expect(['{titre}', '{date}', '{ville}', 'prénom'].some(isPersonal)).toBe(false);
  });

  it('leave nothing in braces once a text was found right', () => {
    const piece = fc.oneof(
      fc.string().map((text) => text.replace(/[{}]/g, '')),
      fc.constantFrom(...VARIABLES.map(({ word }) => `{${word}}`), '{', '}', '{autre}'),
    );
    const plain = { ...values, title: 'Titre' };
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        if (unknownVariables(text).length === 0) expect(fillVariables(text, plain)).not.toMatch(/[{}]/);
      }),
    );
  });
});
