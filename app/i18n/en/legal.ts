import type { legal as source } from '../fr/legal';
import type { Words } from '../words';

export const legal: Words<typeof source> = {};
