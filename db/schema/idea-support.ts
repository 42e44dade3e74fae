import type { Generated } from 'kysely';

export interface IdeaSupportTable {
  ideaId: string;
  /** "registration:…", "staff:…" or "browser:…". Never shown. */
  supporter: string;
  createdAt: Generated<Date>;
}
