import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { IdeaCardsPaper } from '~/documents/idea-card-paper';
import { ideaCardsPdf } from '~/documents/idea-cards-pdf.server';
import { qrCode, qrModules } from '~/documents/qr-code.server';
import { countIn, readPdf } from '../support/read-pdf';
import { readQr } from '../support/read-qr';

const address = (code: string) => `https://hub.example/cartes/${code}`;
const cardOf = async (code: string, number: number) => ({
  code: `${code.slice(0, 4)}-${code.slice(4)}`,
  place: `Table 3, carte ${number}`,
  qr: await qrCode(address(code)),
});
const CODES = ['K7MP3QXR', 'A2B3C4D5', 'ZZZZ2222', 'H8J9KMNP', 'QRSTUVWX'];

async function paperOf(codes: readonly string[]): Promise<IdeaCardsPaper> {
  const cards: IdeaCardsPaper['cards'][number][] = [];
  for (const [at, code] of codes.entries()) cards.push(await cardOf(code, at + 1));
  return {
    title: 'Cartes à idées – Gap',
    lang: 'fr',
    heading: 'Mon idée',
    event: 'Bien vieillir connecté, pour soi et avec les autres, à tout âge et partout dans les Alpes',
    words: 'Mon idée, avec mes mots',
    speaker: 'Je suis',
    speakers: [
      'Usager',
      'Association ou structure de l’économie sociale et solidaire',
      'Collectivité',
      'État',
      'Entreprise',
    ],
    firstName: 'Mon prénom, si je veux',
    told: 'Comment me répondre ?',
    ways: ['E-mail', 'Téléphone', 'SMS', 'Lettre', 'Une personne qui m’accompagne'],
    where: 'À cette adresse ou à ce numéro',
    consent: 'J’accepte que le hub garde ce contact pour me répondre.',
    cut: 'Détachez et gardez cette partie',
    follow: 'Pour suivre mon idée',
    address: 'Sur internet : hub-du-sud.example/code',
    phone: 'Par téléphone : 04 65 71 00 00',
    qrAlt: 'Code carré qui ouvre la page de cette carte',
    cards,
  };
}

describe('cards on paper', () => {
  it('stand four to a page of A4, each with its own code on the card and on the stub', async () => {
    const read = await readPdf(await ideaCardsPdf(await paperOf(CODES)));
    expect(read).toMatchObject({ isTagged: true, title: 'Cartes à idées – Gap', lang: 'fr' });
    expect(read.pages).toHaveLength(2);
    const [first = '', second = ''] = read.pages;
    for (const [at, code] of CODES.entries()) {
      const grouped = `${code.slice(0, 4)}-${code.slice(4)}`;
      expect([countIn(first, grouped), countIn(second, grouped)]).toEqual(at < 4 ? [2, 0] : [0, 2]);
    }
    expect(countIn(first, 'hub-du-sud.example/code')).toBe(4);
    expect(countIn(first, '04 65 71 00 00')).toBe(4);
    expect(countIn(second, 'Table 3, carte 5')).toBe(1);
  });

  it('leave the stub to itself, whatever stands above it', async () => {
    const paper = await paperOf(CODES.slice(0, 1));
    for (const count of [2, 5, 9]) {
      const speakers = Array.from({ length: count }, (_, at) => `Type ${at + 1}`);
      const bytes = new Uint8Array(await ideaCardsPdf({ ...paper, speakers }));
      const page = await (await getDocument({ data: bytes, verbosity: 0 }).promise).getPage(1);
      const { items } = await page.getTextContent();
      const heightOf = (words: string) =>
        items.flatMap((item) =>
          'str' in item && item.str.startsWith(words) ? [Number(item.transform[5])] : [],
        )[0] ?? 0;
      // From the foot of the page: what is told above stands higher, by more than a line of that size.
      expect(heightOf('J’accepte') - heightOf('Détachez')).toBeGreaterThan(9);
      expect(heightOf('À cette adresse') - heightOf('J’accepte')).toBeGreaterThan(9);
    }
  });

  it('tell a screen reader their parts, and what the square is for', async () => {
    const { roles } = await readPdf(await ideaCardsPdf(await paperOf(CODES.slice(0, 1))));
    expect(roles.filter((role) => role === 'Figure')).toHaveLength(1);
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(roles.filter((role) => role === 'H2').length).toBeGreaterThanOrEqual(4);
  });

  it('bear a square that opens the page of that very card', async () => {
    const paper = await paperOf(CODES);
    for (const [at, code] of CODES.entries()) {
      expect(readQr(await qrModules(address(code)))).toBe(address(code));
      expect(readQr(modulesOf(paper.cards[at]?.qr))).toBe(address(code));
    }
  });
});

/** The modules of a shape as it is drawn, read back from its path. */
function modulesOf(qr = { size: 0, path: '' }): boolean[][] {
  const dark = Array.from({ length: qr.size }, () => Array.from({ length: qr.size }, () => false));
  for (const [, x, y, run] of qr.path.matchAll(/M(\d+) (\d+)h(\d+)v/g))
    for (let at = 0; at < Number(run); at += 1) {
      const row = dark[Number(y)];
      if (row) row[Number(x) + at] = true;
    }
  return dark;
}
