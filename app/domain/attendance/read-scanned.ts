import { readShortCode } from '../registrations/short-code';

/** The link of a place: its token begins with the id of the registration (sealed-id.ts). */
const PLACE = /\/inscriptions\/([A-Za-z0-9_-]{42})(?:[/?#]|$)/;
const ID_LETTERS = 22;

/**
 * Whom a camera or a hand means: a registration's id from the link of a place, or its short code. The seal of the link
 * is not looked at, so it only says whom to look for in a list that one holds already.
 */
export function readScanned(text: string): { id: string } | { code: string } | undefined {
  const token = PLACE.exec(text)?.[1];
  if (token) return { id: idIn(token) };
  const code = readShortCode(text.slice(text.search(/[^/?=&#]*$/)));
  return code ? { code } : undefined;
}

function idIn(token: string): string {
  const bytes = atob(`${token.slice(0, ID_LETTERS).replaceAll('-', '+').replaceAll('_', '/')}==`);
  const hex = Array.from(bytes, (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
