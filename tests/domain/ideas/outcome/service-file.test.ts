import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readServiceFile } from '~/domain/ideas/outcome/read-service-file.server';
import { serviceFileKind } from '~/domain/ideas/outcome/service-file-kind.server';
import { docx, mp3, odt, pdf, zipOf } from '../../../support/service-files';

const drawn = { width: 40, height: 30, channels: 3, background: '#c63' } as const;
const png = () => sharp({ create: drawn }).png().toBuffer();
const jpeg = () =>
  sharp({ create: drawn })
    .withExif({ IFD0: { Make: 'Telephone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '43/1 57/1 0/1' } })
    .jpeg()
    .toBuffer();
const read = (bytes: Buffer, name = 'guide.txt') => readServiceFile({ name, bytes });

describe('a file of a service', () => {
  it('is what its bytes say, whatever it is called', async () => {
    const sent: [Buffer, string][] = [
      [pdf, 'guide.pdf'],
      [odt, 'guide.odt'],
      [docx, 'guide.docx'],
      [mp3(), 'guide.mp3'],
      [await png(), 'guide.png'],
      [await jpeg(), 'guide.jpg'],
    ];
    for (const [bytes, name] of sent) expect((await read(bytes, 'guide.exe'))?.name).toBe(name);
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a program', Buffer.from('MZ\u0090\u0000')],
    ['nothing', Buffer.alloc(0)],
    ['a PDF that was cut', pdf.subarray(0, 20)],
    ['a page that claims to be a PDF', Buffer.concat([Buffer.from('<script>'), pdf])],
    ['an archive of anything', zipOf([['a.txt', 'a']])],
    [
      'a program in an archive',
      zipOf([
        ['META-INF/MANIFEST.MF', ''],
        ['A.class', ''],
      ]),
    ],
    [
      'a text with macros',
      zipOf([
        ['[Content_Types].xml', ''],
        ['word/document.xml', ''],
        ['word/vbaProject.bin', ''],
      ]),
    ],
    [
      'a free text with macros',
      zipOf([
        ['mimetype', 'application/vnd.oasis.opendocument.text'],
        ['content.xml', ''],
        ['Basic/Standard/Module1.xml', ''],
      ]),
    ],
    [
      'a sheet',
      zipOf([
        ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
        ['content.xml', ''],
      ]),
    ],
    ['a text with a page before it', Buffer.concat([Buffer.from('<script>'), docx])],
    ['a text with a page after it', Buffer.concat([docx, Buffer.from('<script>')])],
    ['one frame of sound, then a page', Buffer.concat([mp3(1), Buffer.from('<script>')])],
    ['a sound of another layer', Buffer.alloc(2_000, Buffer.from([0xff, 0xfd, 0x90, 0]))],
  ])('is not %s', async (_, bytes) => {
    expect(await read(bytes, 'guide.pdf')).toBeUndefined();
  });

  it('has no picture that hides a place or a second file', async () => {
    const withPlace = await jpeg();
    expect((await sharp(withPlace).metadata()).exif?.length).toBeGreaterThan(0);
    const hiding = Buffer.concat([withPlace, Buffer.from('<script>alert(1)</script>')]);
    const kept = await read(hiding);
    expect(kept?.bytes.includes('<script>')).toBe(false);
    expect((await sharp(kept?.bytes).metadata()).exif).toBeUndefined();
  });

  it('has no picture of a size that fills the memory, nor one that is broken', async () => {
    const huge = await png();
    // Its head says 30,000 × 30,000 points.
    huge.writeUInt32BE(30_000, 16);
    huge.writeUInt32BE(30_000, 20);
    expect(await read(huge)).toBeUndefined();
    expect(await read((await jpeg()).subarray(0, 200))).toBeUndefined();
  });

  it('is refused, never thrown at, whatever the bytes', () => {
    const starts = ['', '%PDF-', 'PK\u0003\u0004', 'ID3', '\u00ff\u00fb\u0090\u0000'].map((text) =>
      Buffer.from(text, 'latin1'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        expect(['pdf', 'mp3', 'png', 'jpeg', undefined]).toContain(
          serviceFileKind(Buffer.concat([start, rest])),
        );
      }),
    );
    // What an archive says of itself may lie in every field.
    fc.assert(
      fc.property(fc.nat(docx.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const lying = Buffer.from(docx);
        lying[at] = byte;
        expect(['docx', undefined]).toContain(serviceFileKind(lying));
      }),
    );
  });
});
