import { describe, expect, it } from 'vitest';
import { qrCode } from '~/documents/qr-code.server';
import { type SlipPaper, slipsPdf } from '~/documents/slips-pdf.server';
import { countIn, readPdf } from '../support/read-pdf';

const slip: SlipPaper = {
  name: 'Łucja d’Aubagne',
  state: 'Votre place est confirmée.',
  title: 'Bien vieillir connecté, pour soi et avec les autres, à tout âge et partout',
  facts: [
    { label: 'Quand', lines: ['Lundi 24 juin 2019', 'De 9 h 30 à 17 h'] },
    { label: 'Où', lines: ['Salle des fêtes', '12 rue Neuve', '05000 Gap'] },
    { label: 'Comment venir', lines: ['Bus 4, arrêt Mairie. '.repeat(20).trim()] },
  ],
  code: { label: 'Votre code', value: 'K7MP-3QXR', where: 'À écrire sur hub.example/code' },
  qr: { ...(await qrCode('https://hub.example/inscriptions/abc')), label: 'À photographier' },
};

describe('slips on paper', () => {
  it('stand on a page each, whatever they have to say', async () => {
    const two = [slip, { ...slip, name: 'Zoé Durand' }];
    const { pages, isTagged } = await readPdf(await slipsPdf(two, { title: 'Billets', lang: 'fr' }));
    expect(pages).toHaveLength(2);
    expect([countIn(pages[0] ?? '', slip.name), countIn(pages[1] ?? '', 'Zoé Durand')]).toEqual([1, 1]);
    for (const page of pages) {
      expect(countIn(page, 'K7MP-3QXR')).toBe(1);
      expect(page).toContain('De 9 h 30 à 17 h');
    }
    expect(isTagged).toBe(true);
  });

  it('tell a screen reader what the square is for', async () => {
    const { roles } = await readPdf(await slipsPdf([slip], { title: 'Mon billet', lang: 'fr' }));
    expect(roles.filter((role) => role === 'Figure')).toHaveLength(1);
    expect(roles.slice(0, 3)).toEqual(expect.arrayContaining(['Root', 'Document', 'Sect']));
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
  });
});
