import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAGES } from '~/domain/ideas/idea';
import { voicesOf } from '~/domain/voices/voices';

const TYPES = ['usager', 'mediation', 'entreprise'];
const count = (speakerType: string, column: string, many: number) => ({
  ...{ speakerType, column },
  ...{ count: many, standing: many },
});

describe('whose voice is heard', () => {
  it('counts what was proposed, kept and answered by type, a type without ideas too', () => {
    const { types, total, outputs } = voicesOf(TYPES, [
      count('usager', 'to_sort', 4),
      count('usager', 'declined', 1),
      count('usager', 'service_ready__relance', 2),
      count('mediation', 'prototype_stopped', 3),
    ]);
    expect(types).toEqual([
      { type: 'usager', proposed: 7, kept: 2, answered: 3 },
      { type: 'mediation', proposed: 3, kept: 3, answered: 3 },
      { type: 'entreprise', proposed: 0, kept: 0, answered: 0 },
    ]);
    expect(total).toEqual({ proposed: 10, kept: 5, answered: 6 });
    expect(outputs).toEqual({ service: 2, prototype: 3 });
  });

  it('warns when ideas are kept and none of a user, or when users were not asked', () => {
    const warning = (...counts: Parameters<typeof voicesOf>[1]) => voicesOf(TYPES, counts).warning;
    expect(warning()).toBeNull();
    expect(warning(count('usager', 'to_sort', 3))).toBeNull();
    expect(warning(count('usager', 'to_sort', 3), count('mediation', 'service_ready', 1))).toBe('none-kept');
    expect(warning(count('usager', 'declined', 3), count('mediation', 'declined', 1))).toBeNull();
    expect(
      warning(count('usager', 'prototype_stopped', 1), count('mediation', 'service_ready', 1)),
    ).toBeNull();
    expect(warning(count('mediation', 'to_sort', 1))).toBe('none-proposed');
  });

  it('never keeps more than is answered, nor answers more than is proposed', () => {
    const any = fc.record({
      speakerType: fc.constantFrom(...TYPES),
      column: fc.constantFrom(...STAGES),
      count: fc.nat(50),
      standing: fc.nat(50),
    });
    fc.assert(
      fc.property(fc.array(any), (counts) => {
        const { types, total } = voicesOf(TYPES, counts);
        for (const { proposed, kept, answered } of [...types, total]) {
          expect(kept).toBeLessThanOrEqual(answered);
          expect(answered).toBeLessThanOrEqual(proposed);
        }
        expect(total.proposed).toBe(counts.reduce((sum, each) => sum + each.count, 0));
      }),
    );
  });
});
