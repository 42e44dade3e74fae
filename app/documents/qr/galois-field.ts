/** The field of 256 elements in which a QR code's correction is reckoned (ISO/IEC 18004: x⁸ + x⁴ + x³ + x² + 1). */
const POLYNOMIAL = 0x11d;
const EXP = new Uint8Array(510);
const LOG = new Uint8Array(256);
let power = 1;
for (let at = 0; at < 255; at += 1) {
  EXP[at] = power;
  EXP[at + 255] = power;
  LOG[power] = at;
  power = power < 128 ? power << 1 : (power << 1) ^ POLYNOMIAL;
}

function multiply(left: number, right: number): number {
  if (left === 0 || right === 0) return 0;
  return EXP[(LOG[left] ?? 0) + (LOG[right] ?? 0)] ?? 0;
}

/** The codewords that correct these: the rest of a division by (x − 1)(x − 2)(x − 4)… */
export function correctionOf(data: readonly number[], count: number): number[] {
  const divisor = generatorOf(count);
  const rest = Array.from({ length: count }, (): number => 0);
  for (const codeword of data) {
    const factor = codeword ^ (rest.shift() ?? 0);
    rest.push(0);
    for (const [at, each] of divisor.entries()) rest[at] = (rest[at] ?? 0) ^ multiply(each, factor);
  }
  return rest;
}

/** Without its first coefficient, which is 1. */
function generatorOf(count: number): number[] {
  const generator = Array.from({ length: count }, (_, at): number => (at === count - 1 ? 1 : 0));
  let root = 1;
  for (let turn = 0; turn < count; turn += 1) {
    for (let at = 0; at < count; at += 1)
      generator[at] = multiply(generator[at] ?? 0, root) ^ (generator[at + 1] ?? 0);
    root = multiply(root, 2);
  }
  return generator;
}
