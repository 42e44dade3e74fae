import type { place as source } from '../fr/place';
import type { Words } from '../words';

export const place: Words<typeof source> = {};
