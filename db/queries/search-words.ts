/** Each word that was typed, as a pattern; a phone number may be typed with its 0 and spaces. */
export function searchWords(text: string | undefined): string[] {
  const typed = (text ?? '').trim().toLowerCase();
  if (/^0\d([\s.]?\d){2,8}$/.test(typed)) return [`%${typed.replace(/\D/g, '').slice(1)}%`];
  return typed
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
