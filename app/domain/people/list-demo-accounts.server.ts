import type { Kysely } from 'kysely';
import { selectDemoPeople } from '~db/queries/people';
import type { Database } from '~db/schema/database';
import { demoEmailsOf } from '~db/seeds/demo-accounts';
import type { Role } from './viewer';

export interface DemoPerson {
  id: string;
  email: string;
  role: Role;
  /** Name of the zone, for organisers. */
  zone: string | null;
}

/** The invented people of a demonstration, whom anybody may be; never anybody whom a real person added. */
export async function listDemoAccounts(db: Kysely<Database>, hubId: string): Promise<DemoPerson[]> {
  const emails = demoEmailsOf(hubId);
  if (emails.length === 0) return [];
  return selectDemoPeople(db, hubId, emails);
}
