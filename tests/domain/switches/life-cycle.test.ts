import { describe, expect, it } from 'vitest';
import { lifeCycleOf } from '~/domain/switches/life-cycle';

const event = {
  status: 'published' as const,
  registrationClosesAt: new Date('2026-09-20T16:00:00Z'),
  endsAt: new Date('2026-09-24T15:00:00Z'),
  reportedAt: null,
};
const at = (iso: string) => new Date(iso);

describe('the life of a Switch', () => {
  it('goes from the draft to the day after', () => {
    expect(lifeCycleOf({ ...event, status: 'draft' }, at('2026-09-01T00:00:00Z'))).toBe('draft');
    expect(lifeCycleOf(event, at('2026-09-20T15:59:59Z'))).toBe('published');
    expect(lifeCycleOf(event, at('2026-09-20T16:00:00Z'))).toBe('closed');
    expect(lifeCycleOf(event, at('2026-09-24T14:59:59Z'))).toBe('closed');
    expect(lifeCycleOf(event, at('2026-09-24T15:00:00Z'))).toBe('held');
    const reportedAt = at('2026-10-01T08:00:00Z');
    expect(lifeCycleOf({ ...event, reportedAt }, at('2026-10-01T08:00:00Z'))).toBe('reported');
  });

  it('ends for ever with a cancellation, whatever the clock says', () => {
    for (const now of ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'])
      expect(lifeCycleOf({ ...event, status: 'cancelled' }, at(now))).toBe('cancelled');
  });

  it('leaves a draft whose day has passed a draft', () => {
    expect(lifeCycleOf({ ...event, status: 'draft' }, at('2027-01-01T00:00:00Z'))).toBe('draft');
  });
});
