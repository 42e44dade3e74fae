import { lookup as lookUp } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { bareHost } from '~/domain/webhooks/webhook-address';

/** Whom we may call: in production whoever is on the Internet, over TLS. */
export interface CallPolicy {
  mayReach(address: string): boolean;
  mayBePlain: boolean;
}

/** Why no answer came. */
export type CallFailure =
  | 'private-address'
  | 'not-secure'
  | 'no-address'
  | 'timeout'
  | 'refused'
  | 'unreadable';

export interface CallEnd {
  status: number | null;
  failure: CallFailure | null;
}

const LONGEST_MS = 10_000;

/**
 * Posts to an address that somebody typed. The name is looked up for this very connection and each of its addresses is
 * judged: what a name led to a moment ago is never trusted. Redirects are not followed, and what is answered is not read.
 */
export function postOutside(
  url: string,
  { body, headers }: { body: string; headers: Record<string, string> },
  policy: CallPolicy,
): Promise<CallEnd> {
  const target = new URL(url);
  const isPlain = target.protocol !== 'https:';
  if (isPlain && !policy.mayBePlain) return Promise.resolve({ status: null, failure: 'not-secure' });
  const host = bareHost(target.hostname);
  // An address that is written out is never looked up: it is judged here.
  if (isIP(host) && !policy.mayReach(host))
    return Promise.resolve({ status: null, failure: 'private-address' });
  return new Promise((resolve) => {
    const end = (status: number | null, failure: CallFailure | null) => {
      clearTimeout(timer);
      resolve({ status, failure });
      request.destroy();
    };
    const request = (isPlain ? requestHttp : requestHttps)(target, {
      method: 'POST',
      agent: false,
      lookup: judged(policy),
      headers: {
        ...headers,
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': Buffer.byteLength(body),
        'User-Agent': 'Switchboard',
      },
    });
    const timer = setTimeout(() => end(null, 'timeout'), LONGEST_MS);
    request.on('response', (answer) => end(answer.statusCode ?? null, null));
    request.on('error', (error) => end(null, failureOf(error)));
    request.end(body);
  });
}

class PrivateAddress extends Error {}

/** Looks a name up and refuses it where any of its addresses is not to be reached. */
function judged({ mayReach }: CallPolicy): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      const [first] = addresses;
      if (!first || addresses.some(({ address }) => !mayReach(address)))
        return callback(new PrivateAddress(hostname), '');
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function failureOf(error: Error & { code?: string }): CallFailure {
  if (error instanceof PrivateAddress) return 'private-address';
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') return 'no-address';
  if (error.code === 'ECONNREFUSED') return 'refused';
  return 'unreadable';
}
