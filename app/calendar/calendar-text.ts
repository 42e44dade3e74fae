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
  // Cut rather than added up by character: V8 would keep each step of such a sum, twenty times what is folded.
  const cuts: string[] = [];
  let from = 0;
  let octets = 0;
  for (let at = 0; at < line.length; ) {
    const point = line.codePointAt(at) ?? 0;
    const size = octetsOf(point);
    if (octets + size > MAX_OCTETS) {
      cuts.push(line.slice(from, at));
      from = at;
      octets = 1;
    }
    octets += size;
    at += point > 0xffff ? 2 : 1;
  }
  return [...cuts, line.slice(from)].join('\r\n ');
}

/** Of one character in UTF-8; half a surrogate pair is written as U+FFFD, which takes three as well. */
function octetsOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point > 0xffff ? 4 : 3;
}
