import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSms, smsSize } from '~/domain/ideas/answers/sms-text';

/**
 * 3GPP TS 23.038 written a second way: as ranges of code points, and packed septet by septet into the 140 octets of
 * each message, of which six are its place among the others.
 */
const BASIC = new Set<number>([
  0x40, 0xa3, 0x24, 0xa5, 0xe8, 0xe9, 0xf9, 0xec, 0xf2, 0xc7, 0x0a, 0xd8, 0xf8, 0x0d, 0xc5, 0xe5, 0x394, 0x5f,
  0x3a6, 0x393, 0x39b, 0x3a9, 0x3a0, 0x3a8, 0x3a3, 0x398, 0x39e, 0xc6, 0xe6, 0xdf, 0xc9, 0xa4, 0xa1, 0xc4,
  0xd6, 0xd1, 0xdc, 0xa7, 0xbf, 0xe4, 0xf6, 0xf1, 0xfc, 0xe0, 0x20,
]);
for (let code = 0x21; code <= 0x3f; code += 1) if (code !== 0x24) BASIC.add(code);
for (let code = 0x41; code <= 0x5a; code += 1) BASIC.add(code);
for (let code = 0x61; code <= 0x7a; code += 1) BASIC.add(code);
const EXTENDED = new Set([0x0c, 0x5e, 0x7b, 0x7d, 0x5c, 0x5b, 0x7e, 0x5d, 0x7c, 0x20ac]);

function independently(text: string) {
  const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  const isGsm = codes.every((code) => BASIC.has(code) || EXTENDED.has(code));
  const bits = codes.map((code) => (isGsm ? (EXTENDED.has(code) ? 14 : 7) : code > 0xffff ? 32 : 16));
  const total = bits.reduce((sum, size) => sum + size, 0);
  const whole = 140 * 8;
  if (total <= whole) return { alphabet: isGsm ? 'gsm' : 'unicode', parts: 1 };
  // A header of six octets leaves 1,072 bits: 153 septets, or 67 units of 16.
  const room = isGsm ? 153 * 7 : 134 * 8;
  let parts = 1;
  let used = 0;
  for (const size of bits) {
    if (used + size > room) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return { alphabet: isGsm ? 'gsm' : 'unicode', parts };
}

const letters = fc.constantFrom(...('aàâçéèêëîïôùûüœ€[]{}~^|\\«»’…éé 0\n🦊日'.match(/./gsu) ?? []));
const texts = fc.oneof(
  fc.string({ unit: letters, maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('a', '€', 'é'), minLength: 140, maxLength: 330 }),
);

describe('how much room a text message takes', () => {
  it('is what another counter says, whatever the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { alphabet, parts } = smsSize(text);
        expect({ alphabet, parts }).toEqual(independently(text));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['a'.repeat(160), 'gsm', 160, 1],
    ['a'.repeat(161), 'gsm', 161, 2],
    ['é'.repeat(160), 'gsm', 160, 1],
    ['€'.repeat(80), 'gsm', 160, 1],
    [`${'a'.repeat(152)}€${'a'.repeat(8)}`, 'gsm', 162, 2],
    ['ê'.repeat(70), 'unicode', 70, 1],
    ['ê'.repeat(71), 'unicode', 71, 2],
    ['🦊'.repeat(35), 'unicode', 70, 1],
  ])('of %j', (text, alphabet, units, parts) => {
    expect(smsSize(text)).toEqual({ alphabet, units, parts });
  });
});

describe('plain letters', () => {
  it('say the same to a reader in the room of one text message', () => {
    expect(plainSms('Votre idée « Où être à l’aise » : elle est prête… ça va, cœur')).toBe(
      'Votre idée "Où etre à l\'aise" : elle est prete... ca va, coeur',
    );
  });

  it('are French in the small alphabet, and change nothing that is in it', () => {
    const french = fc.string({
      unit: fc.constantFrom(
        ...'abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûüÿÀÂÇÉÈÊËÎÏÔÙÛÜŸ’«»–…  .,;:!?0123456789'.split(''),
      ),
    });
    fc.assert(
      fc.property(french, (text) => {
        const plain = plainSms(text);
        expect(smsSize(plain).alphabet).toBe('gsm');
        expect(plainSms(plain)).toBe(plain);
      }),
    );
    expect(plainSms('éèàùÉÇ @€[]')).toBe('éèàùÉÇ @€[]');
  });
});
