import type { Ctx } from '../context';
import type { Zone } from '../hubs/hub';
import { can } from '../people/can';

/** The zones in which this person may prepare Switches; none for who organises nothing here. */
export function organisedZones(ctx: Pick<Ctx, 'viewer' | 'hub'>): Zone[] {
  const { viewer, hub } = ctx;
  return hub.zones.filter((zone) => can(viewer, 'create-switch', { hubId: hub.id, zoneId: zone.id }));
}
