/** Letters that two people write differently for one sound; only small slack, so that a list of 500 stays short. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/(qu|q|ck|k|c(?![eiyh]))/g, 'k'],
  [/ç/g, 's'],
  [/y/g, 'i'],
  [/(eau|au)/g, 'o'],
  [/(ei|ai)/g, 'e'],
  [/z/g, 's'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/[esxt]\b/g, ''],
];

/** "Élodie  Le-Goff" → "elodie le goff". */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** As it sounds: "Quentin" and "Kentin" are one. */
function soundOf(folded: string): string {
  return SOUNDS.reduce((sound, [letters, one]) => sound.replace(letters, one), folded);
}

/** How well somebody's name fits what was typed: 0 by its letters, 1 by its sound only, undefined not at all. */
export function matchesName(typed: string, name: string): 0 | 1 | undefined {
  const [asked, held] = [foldName(typed), foldName(name)];
  if (everyWordBegins(asked, held)) return 0;
  return asked.length > 2 && everyWordBegins(soundOf(asked), soundOf(held)) ? 1 : undefined;
}

/** Each word typed begins words of the name of its own, in any order: "mart cam", "legoff" for Le Goff. */
function everyWordBegins(asked: string, held: string): boolean {
  const words = held.split(' ');
  // Long words first: "ma martin" must not spend Martin on "ma".
  const wanted = asked.split(' ').sort((one, other) => other.length - one.length);
  return wanted.every((word) => {
    const alone = words.findIndex((each) => each.startsWith(word));
    const at = alone < 0 ? words.findIndex((_, from) => words.slice(from).join('').startsWith(word)) : alone;
    if (at < 0) return false;
    words.splice(at, wordsSpent(words.slice(at), word));
    return true;
  });
}

/** How many words, written as one, hold all of what was typed. */
function wordsSpent(words: readonly string[], typed: string): number {
  let [spent, length] = [0, 0];
  while (length < typed.length) {
    length += words[spent]?.length ?? typed.length;
    spent += 1;
  }
  return Math.max(1, spent);
}
