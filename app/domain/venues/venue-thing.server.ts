import type { Hub } from '../hubs/hub';
import type { Thing } from '../people/can';
import { communesOf, zoneOfDepartment } from './communes.server';

/** A venue as `can` looks at it: it belongs to the zone of its commune. */
export function venueThing(hub: Pick<Hub, 'id' | 'zones'>, { communeCode }: { communeCode: string }): Thing {
  const commune = communesOf(hub).find(({ code }) => code === communeCode);
  return { hubId: hub.id, zoneId: commune && zoneOfDepartment(hub, commune.department)?.id };
}
