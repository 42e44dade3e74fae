import type { Generated } from 'kysely';

export interface RoleGrantTable {
  id: Generated<string>;
  hubId: string;
  userId: string;
  role: 'mediator' | 'facilitator' | 'organiser' | 'hub_staff' | 'hub_admin';
  zoneId: string | null;
  organizationId: string | null;
  switchEventId: string | null;
  createdAt: Generated<Date>;
}
