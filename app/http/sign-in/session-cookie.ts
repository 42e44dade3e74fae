/** Prefix of the cookies that sign-in sets; with https the browser's `__Secure-` stands before it. */
export const COOKIE_PREFIX = 'switchboard';

const SESSION_COOKIE = new RegExp(`(?:^|;\\s*)(?:__Secure-)?${COOKIE_PREFIX}\\.session_token=`);

/** True when the request says that it is signed in; whether it really is, only the database knows. */
export function hasSessionCookie(cookieHeader: string | undefined): boolean {
  return cookieHeader !== undefined && SESSION_COOKIE.test(cookieHeader);
}
