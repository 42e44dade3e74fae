import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFeedLines } from '~db/queries/feed-switches';

const line = fc.tuple(fc.uuid(), fc.nat(50)).map(([id, version]) => `${id} ${version} Europe/Paris`);

describe('splitFeedLines', () => {
  it('loses no line, adds none and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 400 }), (lines) => {
        const runs = [...splitFeedLines(lines.join('\n'))];
        expect(runs.join('\n')).toBe(lines.join('\n'));
        for (const run of runs) expect(run.split('\n').length).toBeLessThanOrEqual(128);
      }),
    );
  });

  it('leaves all runs but one or two the same where a line comes, goes or changes', () => {
    const ids = Array.from({ length: 3_000 }, (_, n) => `${(n * 2_654_435_761) % 2 ** 32}`.padStart(36, '0'));
    const lines = ids.map((id) => `${id} 1 Europe/Paris`);
    const before = new Set(splitFeedLines(lines.join('\n')));
    expect(before.size).toBeGreaterThan(20);
    const changed = lines.with(1_500, `${ids[1_500]} 2 Europe/Paris`);
    const gone = lines.toSpliced(1_500, 1);
    for (const after of [changed, gone]) {
      const remade = [...splitFeedLines(after.join('\n'))].filter((run) => !before.has(run));
      expect(remade.length).toBeLessThanOrEqual(2);
    }
  });
});
