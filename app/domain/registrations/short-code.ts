/** Read aloud and copied by hand: no 0/O, no 1/I/L. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_LENGTH = 8;

const SHORT_CODE = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`);
const LONGEST_TYPED = 60;

/** What somebody typed → the code, whatever the case, spaces and dashes; undefined where it cannot be one. */
export function readShortCode(typed: string): string | undefined {
  const code = typed
    .slice(0, LONGEST_TYPED)
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '');
  return SHORT_CODE.test(code) ? code : undefined;
}

/** "K7MP3QXR" → "K7MP-3QXR", as it is printed. */
export function groupShortCode(code: string): string {
  return `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`;
}
