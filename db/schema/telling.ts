import type { Generated } from 'kysely';
import type { MessageTable } from './message';

/** What came of telling an author something: by voice, on paper, by hand. */
export interface TellingTable {
  id: Generated<string>;
  hubId: string;
  messageId: string;
  outcome: 'told' | 'no_answer' | 'call_back';
  callBackAt: Date | null;
  fromState: MessageTable['state'];
  byUser: string | null;
  at: Generated<Date>;
}
