import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { xlsxOf } from '~/http/xlsx.server';

/** The parts of a workbook by name, read without the library that wrote them (PKWARE's APPNOTE, central directory). */
function partsOf(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const parts = new Map<string, string>();
  for (
    let at = zip.indexOf('PK\u0001\u0002');
    at >= 0 && zip.toString('latin1', at, at + 4) === 'PK\u0001\u0002';
  ) {
    const [method, packed, nameLength] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
    ];
    const header = zip.readUInt32LE(at + 42);
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const data = zip.subarray(start, start + packed);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    parts.set(name, (method === 0 ? data : inflateRawSync(data)).toString('utf8'));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

describe('a workbook', () => {
  it('holds text only: zeros stay, formulas are not run, accents are right', async () => {
    const bytes = await xlsxOf(
      'Inscriptions',
      ['Nom', 'Téléphone'],
      [
        ['=1+1', '04 65 71 00 00'],
        ['Zoé <Émard> & fils', '00123'],
        ['', '@SUM(A1)'],
      ],
    );
    const parts = partsOf(bytes);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    const texts = parts.get('xl/sharedStrings.xml') ?? sheet;
    expect(sheet).not.toMatch(/<f[ >]|t="n"/);
    for (const text of ['=1+1', '04 65 71 00 00', '00123', '@SUM(A1)', 'Zoé &lt;Émard&gt; &amp; fils'])
      expect(texts).toContain(`>${text}<`);
    expect(sheet, 'the head stays in view').toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
  });

  it('gives the event loop back while thousands of rows are written', async () => {
    const rows = Array.from({ length: 5_000 }, (_, n) =>
      Array.from({ length: 15 }, (_each, c) => `Cellule ${n} ${c}`),
    );
    let turns = 0;
    let isBusy = true;
    const count = () => {
      turns += 1;
      if (isBusy) setImmediate(count);
    };
    setImmediate(count);
    const bytes = await xlsxOf('Inscriptions', rows[0] ?? [], rows);
    isBusy = false;
    expect(bytes.byteLength).toBeGreaterThan(100_000);
    expect(turns).toBeGreaterThan(100);
  });

  it('takes any name for its sheet', async () => {
    const parts = partsOf(await xlsxOf('Un nom [très] long : avec/tout ce qu’Excel refuse', ['a'], []));
    expect(parts.get('xl/workbook.xml')).toMatch(/<sheet [^>]*name="Un nom très long avec tout/);
  });
});
