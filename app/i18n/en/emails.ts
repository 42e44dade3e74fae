import type { emails as source } from '../fr/emails';
import type { Words } from '../words';

export const emails: Words<typeof source> = {};
