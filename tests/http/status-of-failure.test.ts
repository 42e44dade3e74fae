import { describe, expect, it } from 'vitest';
import { statusOfFailure } from '~/http/status-of-failure';
import { LockBusy } from '~db/lock';

describe('the status of a failure', () => {
  it.each([
    ['a lock held by others', new LockBusy('switch_event')],
    ['a server that stops', { code: '57P01' }],
    ['a statement that took too long', { code: '57014' }],
    ['a server that only reads, while it takes over', { code: '25006' }],
    ['a deadlock', { code: '40P01' }],
    ['too many connections', { code: '53300' }],
    ['nobody at the address', { code: 'ECONNREFUSED' }],
    ['a name that cannot be looked up now', { code: 'EAI_AGAIN' }],
    ['a host without a way to it', { code: 'EHOSTUNREACH' }],
    ['no network', { code: 'ENETUNREACH' }],
    ['no connection free', new Error('timeout exceeded when trying to connect')],
  ])('%s is 503', (_what, error) => {
    expect(statusOfFailure(error)).toBe(503);
  });

  it.each([
    ['an address that cannot be read', new URIError('malformed'), 400],
    ['what says its own status', { status: 413 }, 413],
    ['a refused row', { code: '23514' }, 500],
    ['a mistake of ours', new TypeError('undefined is not a function'), 500],
    ['nothing at all', undefined, 500],
  ])('%s', (_what, error, status) => {
    expect(statusOfFailure(error)).toBe(status);
  });
});
