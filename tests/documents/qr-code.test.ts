import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionOf } from '~/documents/qr/galois-field';
import { qrCode, qrModules } from '~/documents/qr/qr-code';
import { readQr } from '../support/read-qr';

describe('a QR code', () => {
  it('corrects as the standard’s worked example does', () => {
    // HELLO WORLD at level M of the first size, as tutorials and ISO/IEC 18004 print it.
    const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];
    expect(correctionOf(data, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23]);
  });

  it('says what it was given, whatever its length and its letters', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((each) => bytesOf(each) <= 180);
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ minLength: 1, maxLength: 180 })), (said) => {
        fc.pre(bytesOf(said) <= 180);
        expect(readQr(qrModules(said))).toBe(said);
      }),
      { numRuns: 150 },
    );
  });

  it('takes the smallest size, and none for what fits in none', () => {
    const sizeOf = (bytes: number) => qrModules('a'.repeat(bytes)).length;
    expect([14, 15, 106, 107, 180].map(sizeOf)).toEqual([21, 25, 41, 45, 53]);
    expect(() => qrModules('a'.repeat(181))).toThrow('do not fit');
  });

  it('is one shape as large as its modules', () => {
    const modules = qrModules('https://hub.example/inscriptions/abc');
    const { size, path } = qrCode('https://hub.example/inscriptions/abc');
    const drawn = [...path.matchAll(/h(\d+)v/g)].reduce((sum, [, run]) => sum + Number(run), 0);
    expect(size).toBe(modules.length);
    expect(drawn).toBe(modules.flat().filter(Boolean).length);
  });

  it('is read wrong by nobody: one module turned over is seen', () => {
    const modules = qrModules('https://hub.example/inscriptions/abc');
    const row = modules[12] ?? [];
    row[12] = !row[12];
    expect(() => readQr(modules)).toThrow('does not agree');
  });
});

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
