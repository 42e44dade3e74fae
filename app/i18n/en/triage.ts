import type { triage as source } from '../fr/triage';
import type { Words } from '../words';

export const triage: Words<typeof source> = {};
