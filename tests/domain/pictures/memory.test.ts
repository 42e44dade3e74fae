import sharp from 'sharp';
import { expect, it } from 'vitest';
import { readPicture } from '~/domain/pictures/read-picture.server';
import { heapFloor } from '~tests/support/heap-floor';
import { phonePhoto, vastPng } from '~tests/support/pictures';

const MEGABYTE = 1024 * 1024;
const BOUND = 120;
/** Just below what is read at all: 63 million points, 190 megabytes once unpacked. */
const SIDE = 7_900;

/** How much memory the process takes at most while this goes on, above what it took before, in megabytes. */
async function mostMegabytes(work: () => Promise<unknown>): Promise<number> {
  heapFloor();
  const before = process.memoryUsage.rss();
  let most = before;
  // Pictures are read beside the thread that counts.
  const count = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 2);
  await work();
  clearInterval(count);
  return (Math.max(most, process.memoryUsage.rss()) - before) / MEGABYTE;
}

// Each file of tests has a process of its own: nobody else takes memory here.
it('takes little memory for vast pictures, and for many at once, whatever they would be unpacked', async () => {
  const vast = vastPng(SIDE);
  const bomb = vastPng(30_000);
  const photo = await phonePhoto();
  // What the library itself takes is no picture's.
  await readPicture(photo);
  const guarded = await mostMegabytes(async () => {
    expect(await readPicture(bomb)).toMatchObject({ reason: 'picture-large' });
    expect(await readPicture(vast)).toMatchObject({ ok: true });
    const many = await Promise.all(Array.from({ length: 8 }, () => readPicture(photo)));
    expect(many.every(({ ok }) => ok)).toBe(true);
  });
  const unguarded = await mostMegabytes(() =>
    sharp(vast, { limitInputPixels: false, sequentialRead: false })
      .rotate(90)
      .toColourspace('srgb')
      .raw()
      .toBuffer(),
  );
  expect(guarded).toBeLessThan(BOUND);
  expect(unguarded).toBeGreaterThan(BOUND);
  expect([vast.length, bomb.length].every((bytes) => bytes < MEGABYTE)).toBe(true);
});
