import { openId, sealId } from '../sealed-id';

/** The token of the link to one registration. */
export function sealToken(secret: string, registrationId: string): string {
  return sealId(secret, 'registration', registrationId);
}

/** The registration's id, or undefined where the token is none of ours. */
export function openToken(secret: string, token: string): string | undefined {
  return openId(secret, 'registration', token);
}
