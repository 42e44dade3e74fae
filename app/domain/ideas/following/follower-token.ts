import { openId, sealId } from '../../sealed-id';

/** The token of the page of whoever follows ideas: in each letter to them, and nowhere else. */
export function sealFollowerToken(secret: string, followerId: string): string {
  return sealId(secret, 'follower', followerId);
}

/** The follower's id, or undefined where the token is none of ours. */
export function openFollowerToken(secret: string, token: string): string | undefined {
  return openId(secret, 'follower', token);
}
