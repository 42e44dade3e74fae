import type { Generated } from 'kysely';

export interface SwitchSessionTable {
  id: Generated<string>;
  switchEventId: string;
  position: number;
  kind: 'pleniere' | 'forum' | 'chantier' | 'autre';
  title: Generated<string>;
  room: Generated<string>;
  facilitator: Generated<string>;
  description: Generated<string>;
  startsAt: Date;
  endsAt: Date;
}
