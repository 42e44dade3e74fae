import type { Generated } from 'kysely';

export interface RegistrationDraftTable {
  hubId: string;
  switchEventId: string;
  codeHash: Buffer;
  /** What was typed so far; only the code opens it. */
  sealed: Buffer;
  expiresAt: Date;
  createdAt: Generated<Date>;
}
