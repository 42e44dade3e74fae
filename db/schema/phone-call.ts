import type { Generated } from 'kysely';

export interface PhoneCallTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  registrationId: string;
  outcome: 'confirmed' | 'cancelled' | 'told' | 'no_answer' | 'call_back';
  callBackAt: Date | null;
  byUser: string | null;
  at: Generated<Date>;
}
