import type { Grant, Viewer } from './viewer';

/** The thing an act is done to, reduced to what decides: its hub, and its scope where it has one. */
export interface Thing {
  hubId: string;
  zoneId?: string | undefined;
  switchEventId?: string | undefined;
  /** The organization that a party was registered by. */
  organizationId?: string | undefined;
  registrationId?: string | undefined;
  partyId?: string | undefined;
  /** Who saved a template or wrote a note; null once they have left. */
  authorId?: string | null | undefined;
  /** Ids of those who organise its logistics. */
  logisticsHolders?: readonly string[] | undefined;
  /** False for a draft: only then does seeing need a role. */
  isPublic?: boolean | undefined;
}

type Rule = (viewer: Viewer, thing: Thing) => boolean;

/**
 * Who may do what, one line an act. Scopes (docs/glossary.md): a mediator works for an organization,
 * a facilitator or co-organiser at a Switch, an organiser in a zone, hub staff and hub admins in a hub.
 * An act that names a zone is refused to an organiser where the zone is another one, or not said.
 */
const rules = {
  /** See a Switch that may still be a draft. */
  'see-switch': (viewer, thing) => thing.isPublic === true || worksOnSwitch(viewer, thing),
  'create-switch': organisesZone,
  'edit-switch': organisesSwitch,
  /** Change one of the hub's venues; it belongs to the zone of its commune. */
  'edit-venue': organisesZone,
  /** Choose who organises or facilitates one Switch with them: whoever organises its zone. */
  'share-switch': organisesZone,
  /** Enter the organisers' space: whoever organises something in this hub. */
  organise: (viewer, { hubId }) =>
    isHubStaff(viewer, hubId) || holds(viewer, hubId, (grant) => isOrganiser(grant) || isCoOrganiser(grant)),
  /** Welcome people at the door: see their names, say who is there. */
  welcome: worksOnSwitch,
  /** See names and contacts of the people registered. */
  'see-registrations': organisesSwitch,
  /** See who needs what: only who organises the logistics of this Switch, by name (docs/privacy.md). */
  'see-needs-by-name': (viewer, thing) =>
    organisesSwitch(viewer, thing) &&
    viewer.kind === 'staff' &&
    (thing.logisticsHolders ?? []).includes(viewer.userId),
  register: (viewer, thing) => thing.isPublic === true || worksOnSwitch(viewer, thing),
  /** Register several people at once. */
  'register-group': (viewer, thing) =>
    organisesSwitch(viewer, thing) ||
    (thing.isPublic === true && holds(viewer, thing.hubId, (grant) => grant.role === 'mediator')),
  /** Enter the mediators' space: for one organization where one is named, else for any of theirs. */
  mediate: (viewer, { hubId, organizationId }) =>
    holds(
      viewer,
      hubId,
      (grant) => isMediator(grant) && (organizationId ?? grant.organizationId) === grant.organizationId,
    ),
  /** Note that somebody was told something aloud. */
  'tell-aloud': (viewer, thing) => organisesSwitch(viewer, thing) || mediates(viewer, thing),
  /** See, change or cancel one registration, or those of its party. */
  'manage-registration': (viewer, thing) =>
    isTheirs(viewer, thing) || mediates(viewer, thing) || organisesSwitch(viewer, thing),
  'propose-idea': (viewer, thing) => thing.isPublic === true || worksOnSwitch(viewer, thing),
  'support-idea': (_viewer, { isPublic }) => isPublic === true,
  /** Say, report or follow something about an idea; what is said is shown once `moderate` allows it. */
  'comment-idea': (_viewer, { isPublic }) => isPublic === true,
  /** Show or refuse comments, hide ideas. */
  moderate: (viewer, { hubId }) => isHubStaff(viewer, hubId),
  /** Rename or delete a template of the hub: hub staff, and whoever saved it while they organise something. */
  'change-template': (viewer, { hubId, authorId }) =>
    isHubStaff(viewer, hubId) ||
    (viewer.kind === 'staff' &&
      viewer.userId === authorId &&
      holds(viewer, hubId, (grant) => isOrganiser(grant) || isCoOrganiser(grant))),
  'triage-ideas': (viewer, { hubId }) => isHubStaff(viewer, hubId),
  /** Undo what one did to ideas, change a view that one keeps, take back one's note: hub staff, each their own. */
  'change-own-triage': (viewer, { hubId, authorId }) =>
    isHubStaff(viewer, hubId) && viewer.kind === 'staff' && viewer.userId === authorId,
  /** Read every message of the hub and try to send one again. */
  'see-messages': (viewer, { hubId }) => isHubStaff(viewer, hubId),
  /** Read what was done in the whole hub, and by whom. */
  'see-journal': (viewer, { hubId }) => isHubStaff(viewer, hubId),
  /** See what was forgotten when, and what comes next. */
  'see-retention': (viewer, { hubId }) => isHubStaff(viewer, hubId),
  /** Change what the hub decides for all its Switches. */
  'manage-hub': (viewer, { hubId }) => holds(viewer, hubId, (grant) => grant.role === 'hub_admin'),
  'manage-roles': (viewer, { hubId }) => holds(viewer, hubId, (grant) => grant.role === 'hub_admin'),
} satisfies Record<string, Rule>;

/** What somebody may want to do; each act names the thing it is done to. */
export type Act = keyof typeof rules;

/** The one place where permission is decided. Pure: roles and scopes in, yes or no out. */
export function can(viewer: Viewer, act: Act, thing: Thing): boolean {
  return viewer.kind === 'system' || rules[act](viewer, thing);
}

function holds(viewer: Viewer, hubId: string, fits: (grant: Grant) => boolean): boolean {
  return viewer.kind === 'staff' && viewer.grants.some((grant) => grant.hubId === hubId && fits(grant));
}

function isHubStaff(viewer: Viewer, hubId: string): boolean {
  return holds(viewer, hubId, (grant) => grant.role === 'hub_staff' || grant.role === 'hub_admin');
}

function isOrganiser(grant: Grant): boolean {
  return grant.role === 'organiser' && grant.zoneId !== null;
}

function organisesZone(viewer: Viewer, thing: Thing): boolean {
  if (isHubStaff(viewer, thing.hubId)) return true;
  return holds(viewer, thing.hubId, (grant) => isOrganiser(grant) && grant.zoneId === thing.zoneId);
}

function isCoOrganiser(grant: Grant): boolean {
  return grant.role === 'co_organiser' && grant.switchEventId !== null;
}

/** Everything about one Switch: whoever organises its zone, and those who organise it with them. */
function organisesSwitch(viewer: Viewer, thing: Thing): boolean {
  if (organisesZone(viewer, thing)) return true;
  return holds(
    viewer,
    thing.hubId,
    (grant) => isCoOrganiser(grant) && grant.switchEventId === thing.switchEventId,
  );
}

/** May see an unpublished Switch: whoever organises it, and its facilitators. */
function worksOnSwitch(viewer: Viewer, thing: Thing): boolean {
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

function isMediator(grant: Grant): boolean {
  return grant.role === 'mediator' && grant.organizationId !== null;
}

/** The people whom their organization registered. */
function mediates(viewer: Viewer, thing: Thing): boolean {
  return holds(
    viewer,
    thing.hubId,
    (grant) => isMediator(grant) && grant.organizationId === thing.organizationId,
  );
}

function isTheirs(viewer: Viewer, thing: Thing): boolean {
  if (viewer.kind !== 'participant') return false;
  return viewer.registrationId === thing.registrationId || viewer.partyId === thing.partyId;
}
