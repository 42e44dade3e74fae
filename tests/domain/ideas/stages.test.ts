import { describe, expect, it } from 'vitest';
import { isDirectMove, kindOfColumn, STAGES, stageOf } from '~/domain/ideas/idea';

describe('stages', () => {
  it('are what a column of a hub counts as', () => {
    for (const stage of STAGES) {
      expect(stageOf(stage)).toBe(stage);
      expect(stageOf(`${stage}__relance`)).toBe(stage);
    }
    expect(() => stageOf('service_elsewhere')).toThrow('service_elsewhere');
  });

  it('that end something are reached by a decision, with its reason', () => {
    for (const [open, closed] of [
      ['service_ready', 'service_retired'],
      ['prototype_in_progress', 'prototype_stopped'],
    ] as const) {
      expect(isDirectMove(open, closed)).toBe(false);
      expect(isDirectMove(closed, closed)).toBe(true);
      expect(isDirectMove(closed, open)).toBe(true);
      expect(kindOfColumn(closed)).toBe(kindOfColumn(open));
    }
  });
});
