/** Control characters, and the marks that turn the direction of the text around them (a name must not rewrite a page). */
const UNSEEN = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

/** One line as it was meant: composed accents, no unseen characters, single spaces. */
export function oneLine(typed: string): string {
  return clean(typed.replace(/\s+/gu, ' ')).trim();
}

/** Several lines as they were meant: at most one empty line between two. */
export function severalLines(typed: string): string {
  const lines = typed.replace(/\r\n?/g, '\n').split('\n');
  return lines
    .map((line) => clean(line.replace(/\t/g, ' ')).trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function clean(text: string): string {
  return text.replace(LONE_SURROGATE, '').replace(UNSEEN, '').normalize('NFC');
}
