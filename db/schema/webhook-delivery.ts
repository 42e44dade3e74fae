import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';

export interface WebhookDeliveryTable {
  id: Generated<string>;
  sequence: GeneratedAlways<number>;
  hubId: string;
  webhookId: string;
  ideaId: string | null;
  kind: 'idea.decided' | 'trial';
  facts: JSONColumnType<Record<string, unknown>, string, string>;
  state: Generated<'waiting' | 'delivered' | 'given_up'>;
  attempts: Generated<number>;
  nextAt: Date;
  claimedUntil: Date | null;
  lastStatus: number | null;
  lastError: string | null;
  createdAt: Date;
  settledAt: Date | null;
}
