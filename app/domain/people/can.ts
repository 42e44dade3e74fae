import type { Grant, Viewer } from './viewer';

/** What somebody may want to do; each act names the thing it is done to. */
export type Act =
  | 'see-switch' // also a draft
  | 'edit-switch'
  | 'create-switch'
  | 'see-registrations'
  | 'register'
  | 'manage-registration'
  | 'propose-idea'
  | 'triage-ideas'
  | 'see-messages'
  | 'manage-roles';

/** The thing an act is done to, reduced to what decides: its hub, and its scope where it has one. */
export interface Thing {
  hubId: string;
  zoneId?: string | undefined;
  switchEventId?: string | undefined;
  organizationId?: string | undefined;
  registrationId?: string | undefined;
  partyId?: string | undefined;
  /** False for a draft: only then does seeing need a role. */
  isPublic?: boolean | undefined;
}

/**
 * The one place where permission is decided. Pure: roles and scopes in, yes or no out.
 * Scopes (docs/glossary.md): mediator an organization, facilitator a Switch, organiser a zone, the others a hub.
 */
export function can(viewer: Viewer, act: Act, thing: Thing): boolean {
  if (viewer.kind === 'system') return true;
  if (act === 'register' || act === 'propose-idea')
    return thing.isPublic === true || worksOnSwitch(viewer, thing);
  if (act === 'see-switch') return thing.isPublic === true || worksOnSwitch(viewer, thing);
  if (act === 'manage-registration') {
    if (viewer.kind === 'participant') {
      return viewer.registrationId === thing.registrationId || viewer.partyId === thing.partyId;
    }
    return organises(viewer, thing);
  }
  if (act === 'edit-switch' || act === 'create-switch' || act === 'see-registrations')
    return organises(viewer, thing);
  if (act === 'triage-ideas' || act === 'see-messages') return isHubStaff(viewer, thing);
  return holds(viewer, thing, (grant) => grant.role === 'hub_admin');
}

function holds(viewer: Viewer, thing: Thing, fits: (grant: Grant) => boolean): boolean {
  return viewer.kind === 'staff' && viewer.grants.some((grant) => grant.hubId === thing.hubId && fits(grant));
}

function isHubStaff(viewer: Viewer, thing: Thing): boolean {
  return holds(viewer, thing, (grant) => grant.role === 'hub_staff' || grant.role === 'hub_admin');
}

function organises(viewer: Viewer, thing: Thing): boolean {
  if (isHubStaff(viewer, thing)) return true;
  return holds(
    viewer,
    thing,
    (grant) => grant.role === 'organiser' && grant.zoneId !== null && grant.zoneId === thing.zoneId,
  );
}

/** May see an unpublished Switch: whoever organises it, and its facilitators. */
function worksOnSwitch(viewer: Viewer, thing: Thing): boolean {
  if (organises(viewer, thing)) return true;
  return holds(
    viewer,
    thing,
    (grant) =>
      grant.role === 'facilitator' &&
      grant.switchEventId !== null &&
      grant.switchEventId === thing.switchEventId,
  );
}
