import { describe, expect, it } from 'vitest';
import { typeSeats } from '~/domain/today/type-seats';

const NOW = new Date('2026-06-16T08:00:00Z');
const TYPES = ['usager', 'mediation', 'ess', 'autre'];
const settings = {
  capacity: 40,
  seatRules: [
    { stakeholderType: 'ess', reserved: 5, maximum: null },
    { stakeholderType: 'usager', reserved: 10, maximum: 20 },
  ],
  releaseAt: null,
  releases: [],
};

describe('the places of each stakeholder type', () => {
  it('are those who come and those kept, in the order of the hub, without types that have neither', () => {
    expect(typeSeats(settings, { usager: 3, mediation: 2 }, TYPES, NOW)).toEqual([
      { stakeholderType: 'usager', taken: 3, reserved: 10 },
      { stakeholderType: 'mediation', taken: 2, reserved: 0 },
      { stakeholderType: 'ess', taken: 0, reserved: 5 },
    ]);
  });

  it('are kept for nobody any more once they are released', () => {
    const released = { ...settings, releaseAt: NOW };
    expect(typeSeats(released, { usager: 3 }, TYPES, NOW)).toEqual([
      { stakeholderType: 'usager', taken: 3, reserved: 0 },
    ]);
  });
});
