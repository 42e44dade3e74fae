import type { Generated, JSONColumnType } from 'kysely';

export interface SwitchTemplateTable {
  id: Generated<string>;
  hubId: string;
  name: string;
  content: JSONColumnType<Record<string, unknown>>;
  createdBy: string | null;
  createdAt: Generated<Date>;
}
