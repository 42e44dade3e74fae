import type { Generated } from 'kysely';

export interface RegistrationImportTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  fileName: string;
  people: number;
  tells: boolean;
  createdBy: string | null;
  createdAt: Generated<Date>;
  undoneAt: Date | null;
  formId: string;
}
