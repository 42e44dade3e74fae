import type { Generated } from 'kysely';

export interface DataVersionTable {
  hubId: string;
  shard: number;
  version: Generated<number>;
}
