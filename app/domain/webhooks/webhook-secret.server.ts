import { createHmac } from 'node:crypto';

/**
 * What the receiver checks calls with: made from the installation's own secret, so none is stored. Another version is
 * another secret.
 */
export function webhookSecret(secret: string, webhook: { id: string; secretVersion: number }): string {
  const key = createHmac('sha256', secret).update(`webhook:${webhook.id}:${webhook.secretVersion}`).digest();
  return `whsec_${key.toString('base64')}`;
}
