import type { IncomingMessage } from 'node:http';

/** A name, an IPv4 or an IPv6 address in brackets, and a port. */
const HOST = /^(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::(\d{1,5}))?$/i;
const MAX_PORT = 65_535;

/** True where one host is asked, by a name that could be one. */
export function hasReadableHost({ headers, rawHeaders }: IncomingMessage): boolean {
  return !hasSeveralHosts(rawHeaders) && isHost(headers.host) && isForwardedHost(headers['x-forwarded-host']);
}

/** Node keeps the first; a proxy in front may have gone by the last. */
function hasSeveralHosts(rawHeaders: readonly string[]): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (rawHeaders[at]?.length === 4 && rawHeaders[at]?.toLowerCase() === 'host') hosts += 1;
  return hosts > 1;
}

function isHost(host: string | undefined): boolean {
  const found = HOST.exec(host ?? '');
  return found !== null && Number(found[1] ?? 0) <= MAX_PORT;
}

function isForwardedHost(host: string | string[] | undefined): boolean {
  return (
    host === undefined || (typeof host === 'string' && host.split(',').every((one) => isHost(one.trim())))
  );
}
