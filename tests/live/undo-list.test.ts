import { describe, expect, it } from 'vitest';
import type { Move } from '~/domain/ideas/board';
import { type Undo, undoOf, withAct, withoutFirst } from '~/live/undo-list';

const move = (idea: number, expectedVersion: number): Move => ({
  idea,
  column: 'service_ready',
  after: null,
  expectedVersion,
});
const moved = (idea: number, version: number) => ({
  idea,
  version,
  column: 'service_ready' as const,
  rank: 'a1',
});
const back = (idea: number, rank: string) => ({
  idea,
  column: 'service_to_prepare' as const,
  after: null,
  rank,
});

describe('what takes acts back', () => {
  it('holds only what was done, with the version that it gave', () => {
    const undo = undoOf([move(1, 4), move(2, 7)], [back(1, 'a'), back(2, 'b')], [moved(2, 8)]);
    expect(undo).toEqual([{ base: 7, back: { ...back(2, 'b'), expectedVersion: 8 } }]);
    expect(withAct([], undoOf([move(1, 4)], [back(1, 'a')], []))).toEqual([]);
  });

  it('takes several acts of one idea back, one after the other', () => {
    const first = undoOf([move(1, 1)], [back(1, 'a')], [moved(1, 2)]);
    const second = undoOf([move(1, 2)], [back(1, 'b')], [moved(1, 3)]);
    let acts: Undo[] = withAct(withAct([], first), second);
    expect(acts[0]?.[0]?.back.expectedVersion).toBe(3);
    acts = withoutFirst(acts, [moved(1, 4)]);
    expect(acts).toEqual([[{ base: 1, back: { ...back(1, 'a'), expectedVersion: 4 } }]]);
    expect(withoutFirst(acts, [moved(1, 5)])).toEqual([]);
  });

  it('leaves what somebody else changed in between to be refused', () => {
    const first = undoOf([move(1, 1)], [back(1, 'a')], [moved(1, 2)]);
    // Another hand made 3 of it; then we moved it again.
    const second = undoOf([move(1, 3)], [back(1, 'b')], [moved(1, 4)]);
    const acts = withoutFirst(withAct(withAct([], first), second), [moved(1, 5)]);
    expect(acts[0]?.[0]?.back.expectedVersion).toBe(2);
  });
});
