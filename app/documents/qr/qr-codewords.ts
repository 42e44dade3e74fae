import { correctionOf } from './galois-field';
import { dataCodewords, QR_VERSIONS, type QrVersion } from './qr-versions';

const BYTE_MODE = 0b0100;
const MODE_BITS = 4;
const LENGTH_BITS = 8;
const FILLERS = [0xec, 0x11];

/** The smallest size that holds these bytes. @throws where none of ours does */
export function versionFor(bytes: Uint8Array): QrVersion {
  // Mode and length take a byte and a half.
  const version = QR_VERSIONS.find((each) => bytes.length + 2 <= dataCodewords(each));
  if (!version) throw new Error(`${bytes.length} bytes do not fit into a QR code of ours`);
  return version;
}

/** What is drawn, in its order: blocks interleaved, so that a stain hurts each of them a little. */
export function codewordsOf(bytes: Uint8Array, version: QrVersion): number[] {
  const data = filled(bytes, dataCodewords(version));
  const blocks = version.blocks.map((length) => data.splice(0, length));
  const corrections = blocks.map((block) => correctionOf(block, version.correctionPerBlock));
  return [...interleaved(blocks), ...interleaved(corrections)];
}

function filled(bytes: Uint8Array, length: number): number[] {
  const bits = [...bitsOf(BYTE_MODE, MODE_BITS), ...bitsOf(bytes.length, LENGTH_BITS)];
  for (const byte of bytes) bits.push(...bitsOf(byte, 8));
  bits.push(...bitsOf(0, MODE_BITS));
  const words: number[] = [];
  for (let at = 0; at < bits.length; at += 8)
    words.push(bits.slice(at, at + 8).reduce((word, bit) => (word << 1) | bit, 0));
  for (let at = 0; words.length < length; at += 1) words.push(FILLERS[at % 2] ?? 0);
  return words;
}

/** The highest bit first. */
function bitsOf(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => (value >>> (count - 1 - at)) & 1);
}

function interleaved(blocks: readonly number[][]): number[] {
  const longest = Math.max(...blocks.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    blocks.flatMap((block) => block.slice(at, at + 1)),
  ).flat();
}
