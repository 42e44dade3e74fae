import type { organisation as source } from '../fr/organisation';
import type { Words } from '../words';

export const organisation: Words<typeof source> = {};
