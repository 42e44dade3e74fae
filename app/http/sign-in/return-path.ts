const MAX_LENGTH = 500;
const NOWHERE = 'http://nowhere.invalid';
/** Sign-in itself is no place to come back to. */
const SIGN_IN = /^\/(connexion|deconnexion)(\/|$)/;

/** A path of this site to come back to after sign-in; undefined for anything that could lead elsewhere. */
export function returnPath(asked: string | null | undefined): string | undefined {
  if (!asked || asked.length > MAX_LENGTH) return undefined;
  // Only what every browser reads as a path of this site: one slash first, no backslash, nothing invisible.
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes('\\')) return undefined;
  try {
    const url = new URL(asked, NOWHERE);
    if (url.origin !== NOWHERE || url.pathname.startsWith('//') || SIGN_IN.test(url.pathname))
      return undefined;
    return url.pathname + url.search + url.hash;
  } catch {
    return undefined;
  }
}
