const LONGEST_LINK = 500;

/**
 * An address that people may be sent to: https, a public name, no password in it, nothing that hides where it leads.
 * @returns undefined where it is none
 */
export function readServiceLink(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || text.length > LONGEST_LINK || /[\s\p{Cc}]/u.test(text) || !URL.canParse(text))
    return undefined;
  const url = new URL(text);
  const isNamed = /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(url.hostname);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '')
    return undefined;
  return isNamed ? url.href : undefined;
}

/** The part of a link that says whose it is: « www.example.fr »; letters of other alphabets stay in code. */
export function hostOfLink(link: string): string {
  return URL.canParse(link) ? new URL(link).hostname : '';
}
