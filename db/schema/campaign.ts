import type { Generated, JSONColumnType } from 'kysely';

export interface CampaignTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  state: Generated<'draft' | 'sending' | 'done' | 'stopped'>;
  audience: JSONColumnType<Record<string, unknown>, string | undefined, string>;
  words: JSONColumnType<Record<string, unknown>, string | undefined, string>;
  version: Generated<number>;
  recipients: Generated<number>;
  createdBy: string | null;
  createdAt: Generated<Date>;
  startedAt: Date | null;
  endedAt: Date | null;
}
