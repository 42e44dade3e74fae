import { randomInt } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH } from '../short-code';

/** A new short code. 31^8: two of one hub are the same once in a million million draws. */
export function drawShortCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
}
