import { describe, expect, it } from 'vitest';
import { type AttendancePaper, attendancePdf } from '~/documents/attendance-pdf.server';
import { countIn, readPdf } from '../support/read-pdf';

const LONG = 'Ramanantsoa-Rakotondrazafimandimby Marie-Françoise Élisabeth de la Rivière d’Argent';

function paperOf(people: number, over: Partial<AttendancePaper> = {}): AttendancePaper {
  return {
    title: 'Feuille d’émargement – Bien vieillir connecté',
    lang: 'fr',
    heading: 'Feuille d’émargement n° 3',
    lines: [
      'Bien vieillir connecté',
      'Plénière : lundi 24 juin 2019, de 9 h 30 à 12 h',
      'Salle des fêtes, Gap',
    ],
    caption: 'Personnes inscrites, à signer',
    columns: { number: 'N°', name: 'Nom et prénom', type: 'En tant que', signature: 'Signature' },
    rows: Array.from({ length: people }, (_, at) => ({
      number: at + 1,
      name: `Nom${at + 1}q Zoé`,
      type: 'Service de l’État',
    })),
    foot: 'Feuille n° 3, page {page} sur {pages}',
    ...over,
  };
}

describe('an attendance sheet on paper', () => {
  it('holds every name of 500 once, and every page its number', async () => {
    const { pages, isTagged, lang, title } = await readPdf(await attendancePdf(paperOf(500)));
    const text = pages.join(' ');
    for (let at = 1; at <= 500; at += 1) expect(countIn(text, `Nom${at}q Zoé`), `Nom${at}q`).toBe(1);
    for (const [at, page] of pages.entries())
      expect(page).toContain(`Feuille n° 3, page ${at + 1} sur ${pages.length}`);
    expect([isTagged, lang, title]).toEqual([true, 'fr', paperOf(1).title]);
  });

  it('is one table to whoever listens: a head, and a row for each person', async () => {
    const { roles } = await readPdf(await attendancePdf(paperOf(20)));
    const count = (role: string) => roles.filter((each) => each === role).length;
    expect([count('H1'), count('Table'), count('TR')]).toEqual([1, 1, 21]);
    // Four of the head, and the name of each row.
    expect(count('TH')).toBe(4 + 20);
    expect(roles).not.toContain('Artifact');
  });

  it('says its columns again on each page, for whoever signs there', async () => {
    const { pages } = await readPdf(await attendancePdf(paperOf(60)));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(countIn(page, 'Signature')).toBe(1);
  });

  it('cuts no name, however long, and needs none for a row to be signed', async () => {
    const rows = [
      { number: 1, name: LONG, type: 'Économie sociale et solidaire' },
      { number: 2, name: '', type: '' },
    ];
    const { pages } = await readPdf(await attendancePdf(paperOf(0, { rows })));
    expect(pages).toHaveLength(1);
    expect(countIn(pages[0] ?? '', LONG)).toBe(1);
  });
});
