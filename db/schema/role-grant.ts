import type { Generated } from 'kysely';

export interface RoleGrantTable {
  id: Generated<string>;
  hubId: string;
  userId: string;
  role: 'mediator' | 'facilitator' | 'co_organiser' | 'organiser' | 'hub_staff' | 'hub_admin';
  zoneId: string | null;
  organizationId: string | null;
  switchEventId: string | null;
  /** From then on the role opens nothing. */
  expiresAt: Date | null;
  createdAt: Generated<Date>;
}
