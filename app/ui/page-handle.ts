/** What a route may say about its page in `export const handle`. */
export interface PageHandle {
  /** The page becomes interactive in the browser: it gets React, its data and these sections of the dictionary. */
  hydrate?: readonly string[];
}

export function isHydrated(handle: unknown): handle is Required<PageHandle> {
  return typeof handle === 'object' && handle !== null && 'hydrate' in handle;
}
