import type { Ctx } from '~/domain/context';
import { findHub } from '~/domain/hubs/find-hub.server';
import type { Hub } from '~/domain/hubs/hub';
import { type Grant, type Viewer, visitor } from '~/domain/people/viewer';
import type { Db } from '~db/connect.server';

/** The moment at which every domain test takes place: a Tuesday morning in Paris, summer time. */
export const NOW = new Date('2026-06-16T08:00:00Z');

/** A context built by hand, as a request's edge would. */
export async function contextOf(
  db: Db,
  over: Partial<Omit<Ctx, 'db' | 'hub'>> & { hubId?: string } = {},
): Promise<Ctx> {
  const { hubId = 'hub-du-sud', ...rest } = over;
  const hub = await findHub(db, hubId);
  if (!hub) throw new Error(`no hub ${hubId}`);
  return { db, hub, viewer: visitor, locale: 'fr', now: NOW, ...rest };
}

export function zoneOf(hub: Pick<Hub, 'zones'>, slug: string) {
  const zone = hub.zones.find((candidate) => candidate.slug === slug);
  if (!zone) throw new Error(`no zone ${slug}`);
  return zone;
}

/** Somebody of the team with these grants, e.g. `staff(hub, { role: 'organiser', zone: 'alpes' })`. */
export function staff(
  hub: Hub,
  grant: { role: Grant['role']; zone?: string; switchEventId?: string },
): Viewer {
  return {
    kind: 'staff',
    userId: `user-${grant.role}-${grant.zone ?? 'hub'}`,
    name: 'Équipe',
    email: `${grant.role}@team.example`,
    grants: [
      {
        hubId: hub.id,
        role: grant.role,
        zoneId: grant.zone ? zoneOf(hub, grant.zone).id : null,
        organizationId: null,
        switchEventId: grant.switchEventId ?? null,
      },
    ],
  };
}
