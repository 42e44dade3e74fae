import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** As a telephone takes it: lying on its side, with the place where it was. */
export function phonePhoto(format: 'jpeg' | 'png' | 'webp' | 'avif' = 'jpeg', width = 4000) {
  const height = (width * 3) / 4;
  const blank = sharp({ create: { width, height, channels: 3, background: '#c04f36' } });
  return blank
    .withExif({ IFD0: { Make: 'Appareil' }, IFD3: { GPSLatitude: '43/1 56/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer();
}

/** A PNG of one colour with a real picture behind its size: a few kilobytes for each hundred million points. */
export function vastPng(side: number): Buffer {
  const row = Math.ceil(side / 8) + 1;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  // One bit a point, grey.
  head.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(row * side))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
