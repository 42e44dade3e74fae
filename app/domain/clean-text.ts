/** Letters that no text needs: control characters (PostgreSQL refuses NUL) and those that turn the direction of what follows. */
const UNWANTED = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** One line as it is kept: composed accents, single spaces, nothing invisible. */
export function cleanLine(text: string): string {
  return text.normalize('NFC').replace(UNWANTED, ' ').replace(/\s+/g, ' ').trim();
}

/** Several lines as they are kept: line ends made one, at most one empty line between paragraphs. */
export function cleanParagraphs(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return lines
    .map((line) => line.normalize('NFC').replace(UNWANTED, ' ').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
