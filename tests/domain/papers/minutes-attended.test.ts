import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesAttended } from '~/domain/papers/minutes-attended';

const MINUTE = 60_000;
const session = (from: number, to: number) => ({
  startsAt: new Date(from * MINUTE),
  endsAt: new Date(to * MINUTE),
});

describe('the time somebody was there', () => {
  it('counts what runs at once only once', () => {
    expect(minutesAttended([session(0, 90), session(120, 150)])).toBe(120);
    expect(minutesAttended([session(0, 90), session(30, 60), session(80, 100)])).toBe(100);
    expect(minutesAttended([])).toBe(0);
  });

  it('is that of a clock that runs while any session does, in whatever order they are told', () => {
    const some = fc.array(fc.tuple(fc.nat(300), fc.nat(120)), { maxLength: 8 });
    fc.assert(
      fc.property(some, (pairs) => {
        const sessions = pairs.map(([from, length]) => session(from, from + length));
        const running = new Set(
          pairs.flatMap(([from, length]) => Array.from({ length }, (_, minute) => from + minute)),
        );
        expect(minutesAttended(sessions)).toBe(running.size);
        expect(minutesAttended([...sessions].reverse())).toBe(running.size);
      }),
    );
  });
});
