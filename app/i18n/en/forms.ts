import type { forms as source } from '../fr/forms';
import type { Words } from '../words';

export const forms: Words<typeof source> = {};
