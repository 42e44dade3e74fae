import type { errors as source } from '../fr/errors';
import type { Words } from '../words';

export const errors: Words<typeof source> = {};
