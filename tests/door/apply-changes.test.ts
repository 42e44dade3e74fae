import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countArrivals } from '~/domain/attendance/count-arrivals';
import type { DoorChange } from '~/domain/attendance/door-change';
import type { DoorPerson } from '~/domain/attendance/door-list';
import { applyChanges } from '~/door/apply-changes';
import { presenceChanges, walkInChanges } from '~/door/changes-of';

const person = (id: string, over: Partial<DoorPerson> = {}): DoorPerson => ({
  ...{ id, firstName: id, lastName: 'Exemple', stakeholderType: 'usager', code: 'AAAA2222' },
  ...{ waits: false, walkIn: false, seenAt: [], ...over },
});
const LIST = [person('ann'), person('bob', { seenAt: ['s1'] }), person('cyd', { waits: true })];

describe('the list with what waits to be sent', () => {
  it('shows arrivals, undone arrivals, people let in and newcomers', () => {
    const at = (n: number) => LIST[n] ?? person('');
    const changes: DoorChange[] = [
      ...presenceChanges(at(0), 'present', ['s1', 's2'], ''),
      ...presenceChanges(at(1), 'absent', ['s1', 's2'], ''),
      ...presenceChanges(at(2), 'present', ['s1'], 'une chaise'),
      ...walkInChanges({ firstName: 'Zoé', lastName: '', stakeholderType: 'ess', reason: '' }, ['s1']),
    ];
    const people = applyChanges(LIST, changes);
    expect(people.map(({ firstName, seenAt, waits }) => ({ firstName, seenAt, waits }))).toEqual([
      { firstName: 'Zoé', seenAt: ['s1'], waits: false },
      { firstName: 'ann', seenAt: ['s1', 's2'], waits: false },
      { firstName: 'bob', seenAt: [], waits: false },
      { firstName: 'cyd', seenAt: ['s1'], waits: false },
    ]);
    expect(Object.fromEntries(countArrivals(people, ['s1']))).toEqual({
      '': { expected: 4, present: 3 },
      usager: { expected: 3, present: 2 },
      ess: { expected: 1, present: 1 },
    });
  });

  it('stays the same when it is applied to a list that has it already', () => {
    const change = fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom('present' as const, 'absent' as const),
      registrationId: fc.constantFrom('ann', 'bob', 'cyd', 'gone'),
      sessionId: fc.constantFrom('s1', 's2'),
      at: fc.constant(1),
      reason: fc.constant(''),
    });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const once = applyChanges(LIST, changes);
        expect(applyChanges(once, changes)).toEqual(once);
      }),
    );
  });

  it('asks nothing of the server that stands so already', () => {
    expect(presenceChanges(person('bob', { seenAt: ['s1'] }), 'present', ['s1'], '')).toEqual([]);
    expect(presenceChanges(person('ann'), 'absent', ['s1'], '')).toEqual([]);
  });
});
