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
  /** The organization whose mediator registered them. */
  organizationId: string | null;
  /** The member of the team or the mediator who did. */
  registeredBy: string | null;
  /** How the people agreed, where somebody else registered them; with when. */
  consentKind: 'oral' | 'paper' | null;
  consentAt: Date | null;
}
