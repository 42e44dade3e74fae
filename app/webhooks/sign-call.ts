import { createHmac } from 'node:crypto';

/**
 * The headers of a signed call. Source: Standard Webhooks 1.0 (HMAC-SHA256 over "id.timestamp.body").
 * @param id the same at each attempt: a receiver that got it twice knows
 * @param at when it leaves, in seconds of the header
 */
export function signedHeaders(
  call: { id: string; body: string; at: Date },
  secret: string,
): Record<string, string> {
  const timestamp = String(Math.floor(call.at.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${call.id}.${timestamp}.${call.body}`).digest('base64');
  return {
    'webhook-id': call.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
