import type { Generated } from 'kysely';

export interface WorkTableTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  number: number;
  theme: string;
  facilitator: Generated<string>;
  /** What opens it to whoever captures ideas there; null until somebody gave it one. */
  shortCode: string | null;
  codeDrawnAt: Date | null;
}
