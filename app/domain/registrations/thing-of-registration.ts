import type { Thing } from '../people/can';

/** A registration as `can` looks at it. @param zoneId of its Switch */
export function thingOfRegistration(
  registration: {
    id: string;
    hubId: string;
    switchEventId: string;
    partyId: string;
    organizationId: string | null;
  },
  zoneId: string,
): Thing {
  return {
    hubId: registration.hubId,
    zoneId,
    switchEventId: registration.switchEventId,
    organizationId: registration.organizationId ?? undefined,
    registrationId: registration.id,
    partyId: registration.partyId,
  };
}
