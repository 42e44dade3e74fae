import type { Generated } from 'kysely';

export interface IdeaFileTable {
  ideaId: string;
  id: Generated<string>;
  hubId: string;
  name: string;
  mediaType: string;
  bytes: Buffer;
  createdBy: string | null;
  createdAt: Generated<Date>;
}
