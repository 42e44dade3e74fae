/** What a route may say about its page in `export const handle`. */
export interface PageHandle {
  /** The page becomes interactive in the browser: it gets React, its data and these sections of the dictionary. */
  hydrate?: readonly string[];
  /** The page stands alone, without the head and the foot of the site: another site shows it in a frame. */
  bare?: true;
}

export function isHydrated(handle: unknown): handle is Required<PageHandle> {
  return typeof handle === 'object' && handle !== null && 'hydrate' in handle;
}

export function isBare(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'bare' in handle;
}
