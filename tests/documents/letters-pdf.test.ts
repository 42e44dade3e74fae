import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { type LetterPaper, lettersPdf } from '~/documents/letters-pdf.server';
import { countIn, readPdf } from '../support/read-pdf';

const MM = 72 / 25.4;
const letter: LetterPaper = {
  lang: 'fr',
  from: ['Hub du Sud', '04 65 71 00 00', 'bonjour@hub.example'],
  to: ['Łucja d’Aubagne', 'Chez M. Ferrand', '12 rue Neuve', '05000 Gap'],
  date: 'jeudi 26 novembre 2026',
  subject: 'Votre idée : un bus numérique',
  hello: 'Bonjour Łucja,',
  paragraphs: ['L’équipe a étudié votre idée.', 'Bonne nouvelle : elle devient un service.'],
  facts: [{ label: 'Ce qu’elle devient', value: 'Une formation' }],
  notes: ['Merci de l’avoir partagée.'],
  signature: 'L’équipe du Hub du Sud',
};

/** Every piece of text of a page with where it stands, from its left and its top, in millimetres. */
async function placed(bytes: Uint8Array) {
  const read = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await read.getPage(1);
  const [, , , height = 0] = page.view;
  const { items } = await page.getTextContent();
  const found = items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [
          {
            text: item.str,
            left: item.transform[4] / MM,
            right: (item.transform[4] + item.width) / MM,
            top: (height - item.transform[5]) / MM,
          },
        ]
      : [],
  );
  await read.destroy();
  return found;
}

describe('letters to authors', () => {
  it('show the whole address, and nothing else, in the window of an envelope', async () => {
    const bytes = await lettersPdf([letter], { title: 'Lettres', lang: 'fr' });
    const texts = await placed(bytes);
    // Folded in three, 20 mm from the right and the bottom of a DL envelope: 100 to 200 mm, 45 to 90 mm.
    const inWindow = texts.filter(({ right, top }) => right > 100 && top > 45 && top < 90);
    expect(inWindow.map(({ text }) => text).join('|')).toBe(letter.to.join('|'));
    for (const { left, right, top } of inWindow) {
      expect(left).toBeGreaterThan(104);
      expect(right).toBeLessThan(196);
      expect(top).toBeLessThan(86);
    }
    // Nothing of the letter itself stands on the third that shows.
    const body = texts.filter(({ text }) => text.includes('étudié'));
    expect(body[0]?.top).toBeGreaterThan(99);
  });

  it('are one file, a page each, tagged, in the language of each', async () => {
    const long = {
      ...letter,
      to: ['Zoé Durand', 'Le Bourg', '05200 Embrun'],
      hello: 'Hello Zoé,',
      lang: 'en',
    };
    const { pages, isTagged, roles, title } = await readPdf(
      await lettersPdf([letter, long], { title: 'Lettres', lang: 'fr' }),
    );
    expect([isTagged, title, pages.length]).toEqual([true, 'Lettres', 2]);
    expect(countIn(pages[0] ?? '', 'Łucja d’Aubagne')).toBe(1);
    expect(countIn(pages[1] ?? '', 'Zoé Durand')).toBe(1);
    expect(countIn(pages[1] ?? '', 'Aubagne')).toBe(0);
    expect(roles.filter((role) => role === 'H1')).toHaveLength(2);
    expect(roles).toEqual(expect.arrayContaining(['Sect', 'P', 'L', 'LBody']));
  });

  it('go on to a second page where they are long, and keep a long address in the window', async () => {
    const paragraphs = Array.from({ length: 40 }, (_, at) => `${at}. ${'Une raison de plus. '.repeat(6)}`);
    const to = [
      'Association des habitants',
      'Résidence du Grand Large',
      'Escalier B',
      'BP 12',
      '13001 Marseille',
    ];
    const bytes = await lettersPdf([{ ...letter, paragraphs, to }], { title: 'Lettres', lang: 'fr' });
    expect((await readPdf(bytes)).pages.length).toBeGreaterThan(1);
    const shown = (await placed(bytes)).filter(({ right, top }) => right > 100 && top > 45 && top < 90);
    expect(shown.map(({ text }) => text)).toEqual(to);
  });
});
