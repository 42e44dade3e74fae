import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureText } from '~/documents/picture-text.server';
import { previewPicture } from '~/documents/preview-picture.server';

const words = {
  title: 'Numérique au village',
  days: 'mercredi 24 juin 2026',
  hours: 'de 9 h 30 à 17 h',
  place: 'Maison des associations, Barcelonnette',
  hub: 'Hub du Sud',
  state: null,
};
const style = { size: 40, color: '#000', width: 1000 };

describe('words drawn as a picture', () => {
  it('are letters, not boxes: a narrow word is narrower than a wide one', async () => {
    const [narrow, wide] = [await pictureText('éîïìí', style), await pictureText('ŒMWÉÇ', style)];
    expect(narrow.width * 2).toBeLessThan(wide.width);
  });

  it('are drawn as they were typed, also where they look like markup', async () => {
    const plain = await pictureText('a & b <i>c</i>', style);
    const read = await pictureText('a & b c', style);
    expect(plain.width).toBeGreaterThan(read.width);
  });

  it('wrap where there is no room', async () => {
    const [one, many] = [await pictureText('mot', style), await pictureText('mot '.repeat(60), style)];
    expect(many.width).toBeLessThanOrEqual(style.width);
    expect(many.height).toBeGreaterThan(one.height * 2);
  });
});

describe('the picture of a Switch', () => {
  it.each([
    ['a short title', {}],
    ['a long title', { title: 'Des démarches plus simples pour toutes et tous '.repeat(8) }],
    ['one endless word', { title: 'x'.repeat(200), place: 'y'.repeat(200), hub: 'z'.repeat(80) }],
    ['a state, several days', { state: 'Annulé', hours: 'début à 9 h 30, fin à 16 h le dernier jour' }],
  ])('is whole with %s', async (_what, over) => {
    const { width, height, format } = await sharp(await previewPicture({ ...words, ...over })).metadata();
    expect([width, height, format]).toEqual([1200, 630, 'png']);
  });
});
