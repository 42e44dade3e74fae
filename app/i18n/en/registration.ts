import type { registration as source } from '../fr/registration';
import type { Words } from '../words';

export const registration: Words<typeof source> = {};
