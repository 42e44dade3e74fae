import type { IncomingMessage } from 'node:http';

/**
 * The name by which the site was asked, without a port: what Express calls `req.hostname`, for those who look
 * before Express does. The forwarded name counts where a proxy is trusted.
 */
export function hostNameOf({ headers }: IncomingMessage, trustProxy: number): string {
  const forwarded = trustProxy > 0 ? headers['x-forwarded-host'] : undefined;
  const host = (typeof forwarded === 'string' ? forwarded.split(',', 1)[0]?.trim() : headers.host) ?? '';
  const port = host.indexOf(':', host.startsWith('[') ? host.indexOf(']') : 0);
  return port < 0 ? host : host.slice(0, port);
}
