/** A text without what has no place in a calendar: one kind of line end, no control characters. */
export function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029]/g, ' ');
}

/** A name as a parameter may hold it: one line, no quotation mark (RFC 5545 knows no way to write one). */
export function cleanName(text: string): string {
  return cleanText(text).replace(/["\n]/g, ' ').trim();
}

/** TEXT of RFC 5545, section 3.3.11. */
export function escapeText(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n');
}

const MAX_OCTETS = 75;

/** Folds one content line at 75 octets (RFC 5545, 3.1), never inside a character. */
export function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= MAX_OCTETS) return line;
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
