import { readCookie } from '../read-cookie';

/** Set only where somebody supports an idea, and sent only with the pages of ideas. */
export const SUPPORTER_COOKIE = 'soutien';

/** True where this browser has supported an idea: the pages of ideas are then its own. */
export function hasSupporterCookie(cookieHeader: string | undefined): boolean {
  return readCookie(cookieHeader, SUPPORTER_COOKIE) !== undefined;
}
