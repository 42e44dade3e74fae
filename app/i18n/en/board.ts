import type { board as source } from '../fr/board';
import type { Words } from '../words';

export const board: Words<typeof source> = {};
