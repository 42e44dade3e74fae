import { layout } from './fr/layout';
import type { Words } from './words';

/** French is the source: every sentence of the interface stands here once, by room. */
export const fr = { layout };

export type Dictionary = Words<typeof fr>;
