import { createHmac, timingSafeEqual } from 'node:crypto';

const ID_BYTES = 16;
const SIGNATURE_BYTES = 15;
const TOKEN = /^[A-Za-z0-9_-]{42}$/;

/** What a link is good for: one that was sealed for one purpose opens nothing else. */
export type SealPurpose = 'registration' | 'survey' | 'browser' | 'supporter' | 'follower';

/**
 * The token of a link: an id, signed, in 42 letters that survive any mail client.
 * Nothing secret is stored, so a leaked backup opens nothing.
 */
export function sealId(secret: string, purpose: SealPurpose, uuid: string): string {
  const id = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, sign(secret, purpose, id)]).toString('base64url');
}

/** The id, or undefined where the token was not sealed with this secret for this purpose. */
export function openId(secret: string, purpose: SealPurpose, token: string): string | undefined {
  if (!TOKEN.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  const id = bytes.subarray(0, ID_BYTES);
  // 42 letters hold four bits more than the token: only the spelling that was sealed opens.
  if (bytes.length !== ID_BYTES + SIGNATURE_BYTES || bytes.toString('base64url') !== token) return undefined;
  if (!timingSafeEqual(bytes.subarray(ID_BYTES), sign(secret, purpose, id))) return undefined;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function sign(secret: string, purpose: SealPurpose, id: Buffer): Buffer {
  return createHmac('sha256', secret).update(purpose).update(id).digest().subarray(0, SIGNATURE_BYTES);
}
