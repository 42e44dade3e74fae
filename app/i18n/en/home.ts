import type { home as source } from '../fr/home';
import type { Words } from '../words';

export const home: Words<typeof source> = {};
