import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryAt } from '~/domain/webhooks/retry-at';
import { isPublicAddress, readWebhookAddress } from '~/domain/webhooks/webhook-address';

const problem = (typed: string) => {
  const read = readWebhookAddress(typed);
  return 'problem' in read ? read.problem : null;
};

describe('the address of other software', () => {
  it.each([
    ['https://example.org/decisions', null],
    ['https://example.org:8443/a?b=c', null],
    ['http://example.org/decisions', 'addressNotSecure'],
    ['ftp://example.org', 'addressWrong'],
    ['example.org', 'addressWrong'],
    ['', 'addressWrong'],
    ['https://user:word@example.org/', 'addressWrong'],
    ['https://example.org:22/', 'addressWrong'],
    ['https://localhost/', 'addressPrivate'],
    ['https://printer/', 'addressPrivate'],
    ['https://db.internal/', 'addressPrivate'],
    ['https://127.0.0.1/', 'addressPrivate'],
    // The same in the spellings that a browser takes.
    ['https://0x7f.1/', 'addressPrivate'],
    ['https://2130706433/', 'addressPrivate'],
    ['https://[::1]/', 'addressPrivate'],
    ['https://[::ffff:10.0.0.1]/', 'addressPrivate'],
    ['https://169.254.169.254/latest/meta-data', 'addressPrivate'],
    [`https://example.org/${'a'.repeat(500)}`, 'addressLong'],
  ])('%s', (typed, expected) => expect(problem(typed)).toBe(expected));

  it('is public only where anybody may reach it', () => {
    for (const address of ['8.8.8.8', '193.52.32.1', '2001:4860:4860::8888'])
      expect(isPublicAddress(address), address).toBe(true);
    for (const address of [
      ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.9.9.9', '169.254.0.1', '172.16.0.1', '192.168.1.1'],
      ...['192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', 'fe80::1', 'fd00::1', '::', '::1'],
      ...['::ffff:127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', 'ff02::1', 'nonsense', ''],
    ])
      expect(isPublicAddress(address), address).toBe(false);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), (typed) => void readWebhookAddress(typed)));
  });
});

describe('trying again', () => {
  it('waits twice as long each time, at most ten minutes, and gives up after three days', () => {
    const owedAt = new Date('2027-01-01T00:00:00Z');
    const wait = (attempts: number, now = owedAt) =>
      (retryAt({ attempts, owedAt, now })?.getTime() ?? Number.NaN) - now.getTime();
    expect([1, 2, 3, 7, 40].map((attempts) => wait(attempts))).toEqual([
      10_000, 20_000, 40_000, 600_000, 600_000,
    ]);
    const late = new Date(owedAt.getTime() + 3 * 24 * 3_600_000);
    expect(retryAt({ attempts: 9, owedAt, now: late })).toBeUndefined();
  });
});
