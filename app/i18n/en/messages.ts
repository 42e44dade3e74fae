import type { messages as source } from '../fr/messages';
import type { Words } from '../words';

export const messages: Words<typeof source> = {};
