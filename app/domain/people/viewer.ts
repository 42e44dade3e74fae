export const ROLES = [
  'mediator',
  'facilitator',
  'co_organiser',
  'organiser',
  'hub_staff',
  'hub_admin',
] as const;
export type Role = (typeof ROLES)[number];

/** One role of one person in one hub, with the scope that the role asks for. */
export interface Grant {
  hubId: string;
  role: Role;
  zoneId: string | null;
  organizationId: string | null;
  switchEventId: string | null;
}

/**
 * Who is looking or acting. A participant is known by the link or code of one registration; whoever captures ideas at a
 * table without an account, by the code of that table.
 */
export type Viewer =
  | { kind: 'visitor' }
  | {
      kind: 'participant';
      registrationId: string;
      partyId: string;
      /** What they hold is an echo: its form registered nobody new (docs/decisions/0013-echoes.md). */
      isEcho?: boolean;
    }
  | { kind: 'staff'; userId: string; name: string; email: string; grants: Grant[] }
  | { kind: 'table'; hubId: string; switchEventId: string; workTableId: string }
  | { kind: 'system' };

export const visitor: Viewer = { kind: 'visitor' };
