import type { Ctx } from '../context';

/** Ids of the organizations for which this viewer is a mediator now. Pure. */
export function organizationIdsOf({ viewer, hub }: Pick<Ctx, 'viewer' | 'hub'>): string[] {
  if (viewer.kind !== 'staff') return [];
  return viewer.grants.flatMap(({ hubId, role, organizationId }) =>
    hubId === hub.id && role === 'mediator' && organizationId !== null ? [organizationId] : [],
  );
}
