import type { switches as source } from '../fr/switches';
import type { Words } from '../words';

export const switches: Words<typeof source> = {};
