import type { Kysely } from 'kysely';
import { selectTeam } from '~db/queries/people';
import type { Database } from '~db/schema/database';
import type { Role } from './viewer';

export interface TeamMember {
  hubId: string;
  role: Role;
  /** What the role is for: a zone, an organization or a Switch; null for the whole hub. */
  scope: string | null;
  /** From then on it opens nothing; null where it has no end. */
  expiresAt: Date | null;
  /** The hub's, in which its days end. */
  timeZone: string;
  email: string;
  name: string;
}

/** Everybody with a role, in one hub or in all. One line a role. */
export function listTeam(db: Kysely<Database>, hubId: string | undefined): Promise<TeamMember[]> {
  return selectTeam(db, hubId);
}
