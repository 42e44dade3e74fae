/** What is wrong with what was typed. `text` is the part of it. */
export type LineProblem =
  | { reason: 'empty' | 'too-long' }
  | { reason: 'unreadable' | 'backwards' | 'beyond' | 'blank'; text: string };

interface LineNumbers {
  /** Each once, in order. */
  numbers: number[];
  /** Nothing counts before they are mended. */
  problems: LineProblem[];
}

/** A sheet of 5,000, each of its numbers apart. */
const LONGEST = 30_000;
const MOST_PROBLEMS = 20;
/** « 1-14 », « 1 – 14 », « 1 à 14 », "1 to 14". */
const JOINT = /(\d)\s*(?:\p{Pd}|à|a|au|to)\s*(?=\d)/giu;
const BETWEEN = /[\s,;.+&/]+|(?<=\d)et(?=\d)/iu;
const PART = /^(\d{1,6})(?:-(\d{1,6}))?$/;

/**
 * Reads the rows of a signed sheet, « 1-14, 17, 20 », as people write them.
 * @param sheet how many people stand on it, and how many blank rows follow them
 */
export function readLineNumbers(typed: string, sheet: { people: number; blankRows: number }): LineNumbers {
  if (typed.length > LONGEST) return { numbers: [], problems: [{ reason: 'too-long' }] };
  const parts = typed
    .replace(JOINT, '$1-')
    .split(BETWEEN)
    .filter((part) => part !== '' && !/^(et|and)$/i.test(part));
  if (parts.length === 0) return { numbers: [], problems: [{ reason: 'empty' }] };
  const found = new Set<number>();
  const problems: LineProblem[] = [];
  for (const text of parts) {
    const read = readPart(text, sheet);
    if ('reason' in read) problems.push(read);
    else for (let number = read.from; number <= read.to; number += 1) found.add(number);
  }
  return { numbers: [...found].sort((a, b) => a - b), problems: problems.slice(0, MOST_PROBLEMS) };
}

function readPart(
  text: string,
  { people, blankRows }: { people: number; blankRows: number },
): { from: number; to: number } | Extract<LineProblem, { text: string }> {
  const match = PART.exec(text);
  const from = Number(match?.[1]);
  const to = Number(match?.[2] ?? match?.[1]);
  if (!match || from === 0) return { reason: 'unreadable', text: text.slice(0, 40) };
  if (to < from) return { reason: 'backwards', text };
  if (to > people + blankRows) return { reason: 'beyond', text };
  return to > people ? { reason: 'blank', text } : { from, to };
}
