import type { Metadata, Sharp } from 'sharp';
import { ok, type Result, refused } from '../result';
import { oneAtATime } from './one-at-a-time';
import { type PictureFormat, pictureFormat } from './picture-format';
import {
  MOST_PICTURE_BYTES,
  MOST_POINTS,
  MOST_POINTS_AT_ONCE,
  MOST_SECONDS,
  MOST_WAITING,
  type PictureRefusal,
} from './picture-limits';

/** A picture as it is kept: small enough to be shown, and without anything that the camera wrote about place or person. */
export interface Picture {
  /** JPEG, drawn anew point by point: nothing of the file that was sent is in it. */
  bytes: Buffer;
  width: number;
  height: number;
}

const LONGEST_SIDE = 1600;
const QUALITY = 80;
/** How what the camera held askew is put upright, by its EXIF orientation: mirrors, then quarters of a turn. */
const UPRIGHT: Readonly<Record<number, { turn: number; flip?: boolean; flop?: boolean }>> = {
  2: { turn: 0, flop: true },
  3: { turn: 180 },
  4: { turn: 0, flip: true },
  5: { turn: 90, flip: true },
  6: { turn: 90 },
  7: { turn: 90, flop: true },
  8: { turn: 270 },
};
const inTurn = oneAtATime(MOST_WAITING);

/**
 * The one place that decides what is a picture and what is kept of it. One is read at a time, in bounded memory: its
 * size is known from its first bytes, before any point of it is.
 */
export async function readPicture(sent: Uint8Array): Promise<Result<Picture, PictureRefusal>> {
  if (sent.byteLength > MOST_PICTURE_BYTES) return refused('picture-heavy');
  const format = pictureFormat(sent);
  if (!format) return refused('not-a-picture');
  return (await inTurn(() => decode(sent, format))) ?? refused('busy');
}

async function decode(sent: Uint8Array, format: PictureFormat): Promise<Result<Picture, PictureRefusal>> {
  const sharp = await loadSharp();
  const open = () => sharp(sent, { limitInputPixels: MOST_POINTS, failOn: 'error', sequentialRead: true });
  try {
    // Sizes are compared here, so that a large picture is called large and not broken.
    const about = await sharp(sent, { limitInputPixels: false }).metadata();
    if (isTooLarge(about, format)) return refused('picture-large');
    const { data, info } = await shrink(open()).toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const small = sharp(data, { raw: { width, height, channels } });
    const kept = await upright(small, about.orientation)
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    return ok({ bytes: kept.data, width: kept.info.width, height: kept.info.height });
  } catch {
    // Whatever was wrong with it: it is not a picture that we can show.
    return refused('picture-broken');
  }
}

function isTooLarge({ width, height, isProgressive }: Metadata, format: PictureFormat): boolean {
  const isLineByLine = (format === 'jpeg' || format === 'png') && !isProgressive;
  return width * height > (isLineByLine ? MOST_POINTS : MOST_POINTS_AT_ONCE);
}

/** Made smaller before it is turned: turning needs all of its points at once. */
function shrink(picture: Sharp): Sharp {
  return picture
    .timeout({ seconds: MOST_SECONDS })
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw();
}

function upright(picture: Sharp, orientation = 1): Sharp {
  const { turn = 0, flip = false, flop = false } = UPRIGHT[orientation] ?? {};
  return picture.flip(flip).flop(flop).rotate(turn);
}

/** Loaded with the first picture: the start of the process waits for none. It keeps nothing for the next. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}
