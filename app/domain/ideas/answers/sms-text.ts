/** GSM 7-bit default alphabet (3GPP TS 23.038, 6.2.1): a text of these letters only takes the least room. */
const PLAIN =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Its extension table (6.2.1.1): each of these takes the room of two. */
const DOUBLE = '\f^{}\\[~]|€';

const ROOM = { gsm: { one: 160, each: 153 }, unicode: { one: 70, each: 67 } } as const;

export interface SmsSize {
  /** "unicode" where one letter is in no table: then everything takes more than twice the room. */
  alphabet: 'gsm' | 'unicode';
  /** Septets, or UTF-16 code units. */
  units: number;
  /** How many text messages an operator counts. */
  parts: number;
}

/** How much room a text takes. A letter of two units is never cut in two parts. */
export function smsSize(text: string): SmsSize {
  const letters = [...text];
  const isPlain = letters.every((letter) => PLAIN.includes(letter) || DOUBLE.includes(letter));
  const alphabet = isPlain ? 'gsm' : 'unicode';
  const sizes = letters.map((letter) => (isPlain ? (DOUBLE.includes(letter) ? 2 : 1) : letter.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { one, each } = ROOM[alphabet];
  return { alphabet, units, parts: units <= one ? 1 : partsOf(sizes, each) };
}

function partsOf(sizes: readonly number[], room: number): number {
  let parts = 1;
  let left = room;
  for (const size of sizes) {
    if (size > left) {
      parts += 1;
      left = room;
    }
    left -= size;
  }
  return parts;
}

/** What a typist would write instead, letter for letter or nearly. */
const INSTEAD: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '…': '...',
  œ: 'oe',
  Œ: 'OE',
  '·': '.',
  '•': '-',
};

/**
 * The same words in letters that take the least room: « où » becomes "ou", « août » "aout", and quotation marks are
 * straight. Letters that French spells with and the table has, é è à ù, stay. What nobody could write otherwise stays.
 */
export function plainSms(text: string): string {
  return [...text.replace(/« | »|«\s|\s»/gu, '"').replace(/[\u00a0\u202f\u2009]/gu, ' ')]
    .map((letter) => (PLAIN.includes(letter) || DOUBLE.includes(letter) ? letter : plainLetter(letter)))
    .join('');
}

function plainLetter(letter: string): string {
  const known = INSTEAD[letter];
  if (known !== undefined) return known;
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return bare !== '' && [...bare].every((each) => PLAIN.includes(each)) ? bare : letter;
}
