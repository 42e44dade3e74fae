import { describe, expect, it } from 'vitest';
import { shareNext } from '~/http/share-next';

/** A question whose answers the test gives by hand, in order. */
function byHand() {
  const waiting: { answer: (value: string) => void; fail: (error: Error) => void }[] = [];
  const ask = () => new Promise<string>((answer, fail) => waiting.push({ answer, fail }));
  return { ask, waiting };
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('shareNext', () => {
  it('never gives a late caller the answer of an asking that began before it came', async () => {
    const { ask, waiting } = byHand();
    const shared = shareNext(ask);
    const early = shared();
    const late = shared();
    const later = shared();
    expect(waiting).toHaveLength(1);
    waiting[0]?.answer('before the write');
    expect(await early).toBe('before the write');
    await settle();
    expect(waiting).toHaveLength(2);
    waiting[1]?.answer('after the write');
    expect(await late).toBe('after the write');
    expect(await later).toBe('after the write');
    expect(waiting).toHaveLength(2);
  });

  it('asks again after a failure, and tells each caller of its own', async () => {
    const { ask, waiting } = byHand();
    const shared = shareNext(ask);
    const early = shared();
    const late = shared();
    waiting[0]?.fail(new Error('away'));
    await expect(early).rejects.toThrow('away');
    await settle();
    waiting[1]?.answer('back');
    expect(await late).toBe('back');
  });
});
