import type { ideas as source } from '../fr/ideas';
import type { Words } from '../words';

export const ideas: Words<typeof source> = {};
