import type { account as source } from '../fr/account';
import type { Words } from '../words';

export const account: Words<typeof source> = {};
