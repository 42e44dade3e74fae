import { fill } from './fill';

/** « Page 2 sur 7 », or « Page 2 » of a list too long to be counted. */
export function pagePosition(
  words: { readonly page: string; readonly pageOf: string },
  { page, pages }: { page: number; pages: number | null },
): string {
  return pages === null ? fill(words.page, { page }) : fill(words.pageOf, { page, pages });
}
