import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { oneAtATime } from '~/domain/pictures/one-at-a-time';
import { MOST_PICTURE_BYTES } from '~/domain/pictures/picture-limits';
import { readPicture } from '~/domain/pictures/read-picture.server';
import { phonePhoto, vastPng } from '~tests/support/pictures';

/** What somebody might hide in a picture, or call one. */
const SECRETS = ['Appareil', '<script>', 'PK\u0003\u0004', 'META-INF'];
let jpeg: Buffer;
beforeAll(async () => {
  jpeg = await phonePhoto();
});

describe('a picture that somebody sends', () => {
  it('is turned upright and made smaller, and says nothing of place or device any more', async () => {
    const before = await sharp(jpeg).metadata();
    expect(before.exif?.includes('Appareil')).toBe(true);
    const kept = await readPicture(jpeg);
    if (!kept.ok) throw new Error(kept.reason);
    expect(kept.value).toMatchObject({ width: 1200, height: 1600 });
    const { exif, xmp, icc, format, orientation } = await sharp(kept.value.bytes).metadata();
    expect([exif, xmp, icc, format, orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      'jpeg',
      undefined,
    ]);
    expect(SECRETS.filter((secret) => kept.value.bytes.includes(secret))).toEqual([]);
  });

  it.each(['png', 'webp', 'avif'] as const)('may be %s', async (format) => {
    expect(await readPicture(await phonePhoto(format, 800))).toMatchObject({
      ok: true,
      value: { width: 600 },
    });
  });

  // The library's own reading of the orientation is what ours is compared with.
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('held askew as %i stands as it was seen', async (orientation) => {
    const corners = [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 0, 0, 255, 255, 90, 90, 90];
    const drawn = await sharp(Buffer.from(corners), { raw: { width: 3, height: 2, channels: 3 } })
      .resize(60, 40, { kernel: 'nearest' })
      .withMetadata({ orientation })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const kept = await readPicture(drawn);
    if (!kept.ok) throw new Error(kept.reason);
    const seen = await sharp(drawn).autoOrient().raw().toBuffer({ resolveWithObject: true });
    const ours = await sharp(kept.value.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([ours.info.width, ours.info.height]).toEqual([seen.info.width, seen.info.height]);
    const off = seen.data.map((value, at) => Math.abs(value - (ours.data[at] ?? 0)));
    // JPEG itself moves colours a little; another turn would move most of them by 90 and more.
    expect(off.reduce((sum, value) => sum + value, 0) / off.length).toBeLessThan(12);
  });

  it.each([
    ['a text', () => Buffer.from('Bonjour')],
    ['nothing', () => Buffer.alloc(0)],
    ['a drawing that may hold a script', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a PDF', () => Buffer.from('%PDF-1.7\n')],
    ['an archive', () => Buffer.from('PK\u0003\u0004 META-INF', 'latin1')],
    ['a GIF with an archive behind it', () => Buffer.from('GIF89a\u0001\u0000PK\u0003\u0004', 'latin1')],
    ['HEIC', () => Buffer.from('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000', 'latin1')],
    ['TIFF', () => Buffer.from('II*\u0000\u0008\u0000\u0000\u0000', 'latin1')],
  ])('is refused where it is %s', async (_what, bytes) => {
    expect(await readPicture(bytes())).toMatchObject({ ok: false, reason: 'not-a-picture' });
  });

  it.each([
    ['a page', '<html><script>alert(1)</script>'],
    ['an archive', 'PK\u0003\u0004 META-INF/MANIFEST.MF'],
  ])('loses %s that hides behind it', async (_what, hidden) => {
    const kept = await readPicture(Buffer.concat([jpeg, Buffer.from(hidden, 'latin1')]));
    if (!kept.ok) throw new Error(kept.reason);
    expect(SECRETS.filter((secret) => kept.value.bytes.includes(secret))).toEqual([]);
  });

  it.each([
    ['half a picture', () => jpeg.subarray(0, jpeg.length / 2)],
    ['its first bytes', () => jpeg.subarray(0, 20)],
    ['noise with a good beginning', () => Buffer.concat([jpeg.subarray(0, 3), Buffer.alloc(500, 7)])],
  ])('is refused where it is %s', async (_what, bytes) => {
    expect(await readPicture(bytes())).toMatchObject({ ok: false, reason: 'picture-broken' });
  });

  it('is refused where it is too heavy, without being looked at', async () => {
    const heavy = Buffer.concat([jpeg, Buffer.alloc(MOST_PICTURE_BYTES)]);
    expect(await readPicture(heavy)).toMatchObject({ reason: 'picture-heavy' });
  });

  it('is refused where it would be 30,000 points wide and high', async () => {
    const bomb = vastPng(30_000);
    expect(bomb.length).toBeLessThan(MOST_PICTURE_BYTES);
    expect(await readPicture(bomb)).toMatchObject({ reason: 'picture-large' });
  });

  it('is refused sooner where it can only be read at once', async () => {
    const flat = sharp({ create: { width: 6000, height: 5000, channels: 3, background: '#fff' } });
    expect(await readPicture(await flat.clone().jpeg().toBuffer())).toMatchObject({ ok: true });
    const atOnce = [flat.clone().jpeg({ progressive: true }), flat.clone().webp()];
    for (const picture of atOnce)
      expect(await readPicture(await picture.toBuffer())).toMatchObject({ reason: 'picture-large' });
  });
});

describe('pictures that come all at once', () => {
  it('are read one after the other, and who would be one too many is told', async () => {
    const inTurn = oneAtATime(2);
    let working = 0;
    let most = 0;
    const ends: (() => void)[] = [];
    const work = () =>
      inTurn(async () => {
        working += 1;
        most = Math.max(most, working);
        await new Promise<void>((resolve) => ends.push(resolve));
        working -= 1;
        return 'done';
      });
    const answers = [work(), work(), work(), work()];
    expect(await answers[3]).toBeUndefined();
    for (let at = 0; at < 3; at += 1) {
      await expect.poll(() => ends.length).toBe(at + 1);
      ends[at]?.();
      expect(await answers[at]).toBe('done');
    }
    expect(most).toBe(1);
    const broken = inTurn(() => Promise.reject(new Error('broken')));
    await expect(broken).rejects.toThrow('broken');
    expect(await inTurn(async () => 'after')).toBe('after');
  });
});
