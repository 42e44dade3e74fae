/** A phone number in one piece, however it was typed: read aloud in large type, it must not break over two lines. */
export function unbrokenNumber(typed: string): string {
  return typed.replace(/(?<=\d) (?=\d)/g, '\u00a0');
}
