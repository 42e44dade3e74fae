import type { Ctx } from '../context';

/** The Switches that this person organises one by one, whatever their zone. */
export function coOrganisedIds({ viewer, hub }: Pick<Ctx, 'viewer' | 'hub'>): string[] {
  if (viewer.kind !== 'staff') return [];
  const grants = viewer.grants.filter(({ hubId, role }) => hubId === hub.id && role === 'co_organiser');
  return grants.flatMap(({ switchEventId }) => switchEventId ?? []);
}
