import type { Generated } from 'kysely';

export interface WebhookTable {
  id: Generated<string>;
  hubId: string;
  url: string;
  secretVersion: Generated<number>;
  pausedAt: Date | null;
  removedAt: Date | null;
  createdBy: string | null;
  createdAt: Generated<Date>;
}
