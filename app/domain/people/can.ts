import type { Thing } from './thing';
import type { Viewer } from './viewer';
import {
  holds,
  holdsTable,
  isCoOrganiser,
  isHubStaff,
  isMediator,
  isOrganiser,
  isTheirs,
  mediates,
  organisesSwitch,
  organisesZone,
  worksOnSwitch,
} from './works-where';

export type { Thing };

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
  /** Say what the screen of the room shows. */
  'lead-room': worksOnSwitch,
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
  /** Write down at a table what is said there: the team of its Switch, and whoever typed that table's code. */
  'capture-ideas': (viewer, thing) => worksOnSwitch(viewer, thing) || holdsTable(viewer, thing),
  /** Send photos of cards and copy what stands on them: whoever works on this Switch. */
  'copy-cards': worksOnSwitch,
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
  /** Merge ideas, split one, and take that back. */
  'merge-ideas': (viewer, { hubId }) => isHubStaff(viewer, hubId),
  /** Write what became of an idea since it was decided: its service, its tests, its file. */
  'follow-outcome': (viewer, { hubId }) => isHubStaff(viewer, hubId),
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
