import type { Thing } from '../people/can';
import type { ListedSwitch } from './switch-event';

/** A Switch as `can` looks at it. */
export function thingOfSwitch(event: Pick<ListedSwitch, 'id' | 'hubId' | 'zone' | 'status'>): Thing {
  return {
    hubId: event.hubId,
    zoneId: event.zone.id,
    switchEventId: event.id,
    isPublic: event.status !== 'draft',
  };
}
