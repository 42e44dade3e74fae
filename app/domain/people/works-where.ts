import type { Thing } from './thing';
import type { Grant, Viewer } from './viewer';

export function holds(viewer: Viewer, hubId: string, fits: (grant: Grant) => boolean): boolean {
  return viewer.kind === 'staff' && viewer.grants.some((grant) => grant.hubId === hubId && fits(grant));
}

export function isHubStaff(viewer: Viewer, hubId: string): boolean {
  return holds(viewer, hubId, (grant) => grant.role === 'hub_staff' || grant.role === 'hub_admin');
}

export function isOrganiser(grant: Grant): boolean {
  return grant.role === 'organiser' && grant.zoneId !== null;
}

export function organisesZone(viewer: Viewer, thing: Thing): boolean {
  if (isHubStaff(viewer, thing.hubId)) return true;
  return holds(viewer, thing.hubId, (grant) => isOrganiser(grant) && grant.zoneId === thing.zoneId);
}

export function isCoOrganiser(grant: Grant): boolean {
  return grant.role === 'co_organiser' && grant.switchEventId !== null;
}

/** Everything about one Switch: whoever organises its zone, and those who organise it with them. */
export function organisesSwitch(viewer: Viewer, thing: Thing): boolean {
  if (organisesZone(viewer, thing)) return true;
  return holds(
    viewer,
    thing.hubId,
    (grant) => isCoOrganiser(grant) && grant.switchEventId === thing.switchEventId,
  );
}

/** May see an unpublished Switch: whoever organises it, and its facilitators. */
export function worksOnSwitch(viewer: Viewer, thing: Thing): boolean {
  if (organisesSwitch(viewer, thing)) return true;
  return holds(
    viewer,
    thing.hubId,
    (grant) =>
      grant.role === 'facilitator' &&
      grant.switchEventId !== null &&
      grant.switchEventId === thing.switchEventId,
  );
}

export function isMediator(grant: Grant): boolean {
  return grant.role === 'mediator' && grant.organizationId !== null;
}

/** The people whom their organization registered. */
export function mediates(viewer: Viewer, thing: Thing): boolean {
  return holds(
    viewer,
    thing.hubId,
    (grant) => isMediator(grant) && grant.organizationId === thing.organizationId,
  );
}

export function isTheirs(viewer: Viewer, thing: Thing): boolean {
  if (viewer.kind !== 'participant') return false;
  return viewer.registrationId === thing.registrationId || viewer.partyId === thing.partyId;
}

/** Whoever typed the code of this very table. */
export function holdsTable(viewer: Viewer, thing: Thing): boolean {
  if (viewer.kind !== 'table') return false;
  const { hubId, switchEventId, workTableId } = viewer;
  return hubId === thing.hubId && switchEventId === thing.switchEventId && workTableId === thing.workTableId;
}
