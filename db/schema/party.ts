import type { Generated } from 'kysely';

export interface PartyTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  forWhom: 'self' | 'other' | 'group';
  partialOk: Generated<boolean>;
  companionName: Generated<string>;
  companionPhone: Generated<string>;
  locale: 'fr' | 'en';
  formId: string | null;
  createdAt: Generated<Date>;
  importId: string | null;
}
