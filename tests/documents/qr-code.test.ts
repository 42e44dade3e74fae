import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qrCode, qrModules } from '~/documents/qr-code.server';
import { readQr } from '../support/read-qr';

const ADDRESS = 'https://hub.example/inscriptions/abc';

describe('a QR code', () => {
  it('says what it was given, whatever its length and its letters', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, async (said) => {
        fc.pre(new TextEncoder().encode(said).length <= 180);
        expect(readQr(await qrModules(said))).toBe(said);
      }),
      { numRuns: 100 },
    );
  });

  it('is one shape as large as its modules', async () => {
    const modules = await qrModules(ADDRESS);
    const { size, path } = await qrCode(ADDRESS);
    const drawn = [...path.matchAll(/h(\d+)v/g)].reduce((sum, [, run]) => sum + Number(run), 0);
    expect(size).toBe(modules.length);
    expect(drawn).toBe(modules.flat().filter(Boolean).length);
  });

  it('is read wrong by nobody: one module turned over is seen', async () => {
    const modules = await qrModules(ADDRESS);
    const row = modules[12] ?? [];
    row[12] = !row[12];
    expect(() => readQr(modules)).toThrow('does not agree');
  });
});
