import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLineNumbers } from '~/domain/attendance/read-line-numbers';

const sheet = { people: 40, blankRows: 10 };
const read = (typed: string, on = sheet) => readLineNumbers(typed, on);

describe('the numbers of a signed sheet', () => {
  it.each([
    ['1-3, 17, 20', [1, 2, 3, 17, 20]],
    ['1 – 3 ; 17 ; 20', [1, 2, 3, 17, 20]],
    ['1 à 3, 17 et 20.', [1, 2, 3, 17, 20]],
    ['1 to 3, 17 and 20', [1, 2, 3, 17, 20]],
    ['20\n17\n3 2 1', [1, 2, 3, 17, 20]],
    ['007', [7]],
    ['5-5, 5', [5]],
    ['40', [40]],
  ])('reads « %s »', (typed, numbers) => {
    expect(read(typed)).toEqual({ numbers, problems: [] });
  });

  it.each([
    ['', { reason: 'empty' }],
    [' , ; ', { reason: 'empty' }],
    ['1, deux', { reason: 'unreadable', text: 'deux' }],
    ['0', { reason: 'unreadable', text: '0' }],
    ['1-3-5', { reason: 'unreadable', text: '1-3-5' }],
    ['-4', { reason: 'unreadable', text: '-4' }],
    ['14-1', { reason: 'backwards', text: '14-1' }],
    ['51', { reason: 'beyond', text: '51' }],
    ['38-99999', { reason: 'beyond', text: '38-99999' }],
    ['41', { reason: 'blank', text: '41' }],
    ['39-42', { reason: 'blank', text: '39-42' }],
    ['9'.repeat(50_000), { reason: 'too-long' }],
  ])('says what to mend in « %.20s »', (typed, problem) => {
    expect(read(typed).problems).toEqual([problem]);
  });

  it('reads any rows back, however they are grouped, ordered and separated', () => {
    const rows = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 120 });
    const separator = fc.constantFrom(', ', ' ', ',', ';', ' ; ', '\n', ' et ', '. ');
    const joint = fc.constantFrom('-', ' - ', '–', ' à ', ' to ');
    fc.assert(
      fc.property(rows, separator, joint, fc.boolean(), (numbers, between, dash, isReversed) => {
        const inOrder = [...numbers].sort((a, b) => a - b);
        const groups = rangesOf(inOrder).map(([from, to]) =>
          from === to ? `${from}` : `${from}${dash}${to}`,
        );
        const typed = (isReversed ? groups.reverse() : groups).join(between);
        expect(read(typed, { people: 500, blankRows: 0 })).toEqual({ numbers: inOrder, problems: [] });
      }),
    );
  });

  it('never counts a row that is not a person’s, whatever is typed', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789-–,; àet.x\n'), maxLength: 60 });
    fc.assert(
      fc.property(typed, fc.nat(60), fc.nat(20), (text, people, blankRows) => {
        const { numbers, problems } = read(text, { people, blankRows });
        expect(numbers.every((number) => number >= 1 && number <= people)).toBe(true);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.length > 0 || problems.length > 0).toBe(true);
      }),
    );
  });
});

function rangesOf(numbers: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}
