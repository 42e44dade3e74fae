import { describe, expect, it } from 'vitest';
import { type Act, can, type Thing } from '~/domain/people/can';
import type { Grant, Role, Viewer } from '~/domain/people/viewer';

const HUB = 'hub-du-sud';
const none = { zoneId: null, organizationId: null, switchEventId: null };

function staff(role: Role, scope: Partial<Grant> = {}): Viewer {
  const grants: Grant[] = [{ ...none, hubId: HUB, role, ...scope }];
  return { kind: 'staff', userId: 'u', name: 'U', email: 'u@example.org', grants };
}

/** Everybody who may look at the Switches of the Hub du Sud. */
const people = {
  visitor: { kind: 'visitor' },
  participant: { kind: 'participant', registrationId: 'their-registration', partyId: 'their-party' },
  mediator: staff('mediator', { organizationId: 'their-organization' }),
  facilitator: staff('facilitator', { switchEventId: 'their-switch' }),
  coOrganiser: staff('co_organiser', { switchEventId: 'their-switch' }),
  organiser: staff('organiser', { zoneId: 'alpes' }),
  hubStaff: staff('hub_staff'),
  hubAdmin: staff('hub_admin'),
  noRole: { kind: 'staff', userId: 'u', name: 'U', email: 'u@example.org', grants: [] },
  table: { kind: 'table', hubId: HUB, switchEventId: 'their-switch', workTableId: 'their-table' },
  system: { kind: 'system' },
} satisfies Record<string, Viewer>;
type Person = keyof typeof people;

/** The Switches: of the zone and the table that the people above work for, of another zone, of another hub. */
const own = { hubId: HUB, zoneId: 'alpes', switchEventId: 'their-switch', workTableId: 'their-table' };
const otherZone = { hubId: HUB, zoneId: 'avignon', switchEventId: 'another-switch' };
const otherHub = { hubId: 'antilles-guyane', zoneId: 'guyane', switchEventId: 'a-far-switch' };
const published = { isPublic: true };
const draft = { isPublic: false };
const things = {
  'own published': { ...own, ...published },
  'own draft': { ...own, ...draft },
  'other zone published': { ...otherZone, ...published },
  'other zone draft': { ...otherZone, ...draft },
  'other hub published': { ...otherHub, ...published },
  'other hub draft': { ...otherHub, ...draft },
} satisfies Record<string, Thing>;
type Where = keyof typeof things;

const everyone = Object.keys(people) as Person[];
const PUBLISHED: Where[] = ['own published', 'other zone published', 'other hub published'];
const OWN: Where[] = ['own published', 'own draft'];
const IN_HUB: Where[] = [...OWN, 'other zone published', 'other zone draft'];

/** Written by hand from the roles of domain.md and the URLs of contract.md: where each may do each act. */
const nobodyElse: Record<Person, Where[]> = {
  visitor: [],
  participant: [],
  mediator: [],
  facilitator: [],
  coOrganiser: [],
  organiser: [],
  hubStaff: [],
  hubAdmin: [],
  noRole: [],
  table: [],
  system: Object.keys(things) as Where[],
};
const publishedOrTheirs: Record<Person, Where[]> = {
  ...nobodyElse,
  visitor: PUBLISHED,
  participant: PUBLISHED,
  mediator: PUBLISHED,
  facilitator: [...PUBLISHED, 'own draft'],
  coOrganiser: [...PUBLISHED, 'own draft'],
  organiser: [...PUBLISHED, 'own draft'],
  hubStaff: [...IN_HUB, 'other hub published'],
  hubAdmin: [...IN_HUB, 'other hub published'],
  noRole: PUBLISHED,
  table: PUBLISHED,
};
const organisers: Record<Person, Where[]> = {
  ...nobodyElse,
  organiser: OWN,
  hubStaff: IN_HUB,
  hubAdmin: IN_HUB,
};
const teamOfSwitch: Record<Person, Where[]> = { ...organisers, coOrganiser: OWN };
const hubTeam: Record<Person, Where[]> = { ...nobodyElse, hubStaff: IN_HUB, hubAdmin: IN_HUB };

const onPublished = Object.fromEntries(
  everyone.map((person) => [person, person === 'system' ? Object.keys(things) : PUBLISHED]),
) as Record<Person, Where[]>;
const allowed: Record<Act, Record<Person, Where[]>> = {
  'see-switch': publishedOrTheirs,
  register: publishedOrTheirs,
  'propose-idea': publishedOrTheirs,
  'support-idea': onPublished,
  'comment-idea': onPublished,
  moderate: hubTeam,
  'create-switch': organisers,
  'edit-switch': teamOfSwitch,
  'edit-venue': organisers,
  'share-switch': organisers,
  'see-registrations': teamOfSwitch,
  welcome: { ...teamOfSwitch, facilitator: OWN },
  'capture-ideas': { ...teamOfSwitch, facilitator: OWN, table: ['own published', 'own draft'] },
  'lead-room': { ...teamOfSwitch, facilitator: OWN },
  'copy-cards': { ...teamOfSwitch, facilitator: OWN },
  'manage-registration': teamOfSwitch,
  // These hold no logistics: a role alone names nobody's need.
  'see-needs-by-name': nobodyElse,
  'register-group': {
    ...teamOfSwitch,
    mediator: ['own published', 'other zone published'],
  },
  mediate: { ...nobodyElse, mediator: IN_HUB },
  'tell-aloud': teamOfSwitch,
  organise: { ...hubTeam, organiser: IN_HUB, coOrganiser: IN_HUB },
  'change-template': hubTeam,
  'triage-ideas': hubTeam,
  // These did nothing themselves.
  'change-own-triage': nobodyElse,
  'merge-ideas': hubTeam,
  'follow-outcome': hubTeam,
  'see-messages': hubTeam,
  'see-journal': hubTeam,
  'see-retention': hubTeam,
  'manage-hub': { ...nobodyElse, hubAdmin: IN_HUB },
  'manage-roles': { ...nobodyElse, hubAdmin: IN_HUB },
};

describe('can', () => {
  for (const [act, table] of Object.entries(allowed) as [Act, Record<Person, Where[]>][]) {
    for (const person of everyone) {
      it(`${act}: ${person}`, () => {
        const found = (Object.keys(things) as Where[]).filter((where) =>
          can(people[person], act, things[where]),
        );
        expect(found.sort()).toEqual([...table[person]].sort());
      });
    }
  }
});

describe('whoever typed the code of a table', () => {
  const table = people.table;
  it.each<[string, Partial<Thing>]>([
    ['another table of the same Switch', { workTableId: 'another-table' }],
    ['no table in particular', { workTableId: undefined }],
    ['a table of another Switch', { switchEventId: 'another-switch' }],
    ['a table of another hub', { hubId: 'antilles-guyane' }],
  ])('captures nothing at %s', (_where, over) => {
    expect(can(table, 'capture-ideas', { ...own, ...published, ...over })).toBe(false);
  });
});

describe('a registration', () => {
  const mine = { ...own, registrationId: 'their-registration', partyId: 'their-party' };
  const ofMyParty = { ...own, registrationId: 'another', partyId: 'their-party' };
  const ofOthers = { ...own, registrationId: 'another', partyId: 'another-party' };
  const ofMyOrganization = { ...ofOthers, organizationId: 'their-organization' };
  const ofAnotherOrganization = { ...ofOthers, organizationId: 'another-organization' };

  it.each<[Person, Thing, boolean]>([
    ['participant', mine, true],
    ['participant', ofMyParty, true],
    ['participant', ofOthers, false],
    ['visitor', mine, false],
    ['facilitator', mine, false],
    ['mediator', ofMyOrganization, true],
    ['mediator', ofAnotherOrganization, false],
    ['mediator', ofOthers, false],
    ['mediator', { ...ofMyOrganization, hubId: 'antilles-guyane' }, false],
    ['organiser', ofOthers, true],
    ['coOrganiser', ofOthers, true],
    ['coOrganiser', { ...ofOthers, switchEventId: 'another-switch' }, false],
    ['organiser', { ...ofOthers, zoneId: 'avignon' }, false],
  ])('%s manages %o: %s', (person, thing, yes) => {
    expect(can(people[person], 'manage-registration', thing)).toBe(yes);
  });

  it('gives a participant no other right than a visitor has', () => {
    for (const act of Object.keys(allowed) as Act[]) {
      if (act === 'manage-registration') continue;
      expect(can(people.participant, act, mine), act).toBe(can(people.visitor, act, mine));
    }
  });
});

describe('mediation', () => {
  const forOrganization = (organizationId: string) => ({ hubId: HUB, organizationId });

  it.each<[Person, Thing, boolean]>([
    ['mediator', forOrganization('their-organization'), true],
    ['mediator', forOrganization('another-organization'), false],
    ['mediator', { ...forOrganization('their-organization'), hubId: 'antilles-guyane' }, false],
    // Whoever organises works elsewhere: the desk is for mediators.
    ['hubAdmin', forOrganization('their-organization'), false],
    ['organiser', forOrganization('their-organization'), false],
  ])('of %s for %o: %s', (person, thing, yes) => {
    expect(can(people[person], 'mediate', thing)).toBe(yes);
  });

  it('lets a mediator tell those of their organization, and a participant nobody', () => {
    const thing = { ...own, registrationId: 'their-registration', organizationId: 'their-organization' };
    expect(can(people.mediator, 'tell-aloud', thing)).toBe(true);
    expect(can(people.mediator, 'tell-aloud', { ...thing, organizationId: 'another' })).toBe(false);
    expect(can(people.participant, 'tell-aloud', thing)).toBe(false);
  });
});

describe('needs by name', () => {
  const held = { ...own, logisticsHolders: ['u'] };

  it.each<[Person, Thing, boolean]>([
    ['organiser', held, true],
    ['coOrganiser', held, true],
    ['hubAdmin', held, true],
    ['hubAdmin', { ...own, logisticsHolders: ['somebody-else'] }, false],
    // Logistics alone give no right to a Switch that one does not organise any more.
    ['facilitator', held, false],
    ['noRole', held, false],
    ['organiser', { ...otherZone, logisticsHolders: ['u'] }, false],
  ])('are shown to %s: %o %s', (person, thing, yes) => {
    expect(can(people[person], 'see-needs-by-name', thing)).toBe(yes);
  });
});

describe('a scope', () => {
  it('that is not said is never the organiser’s', () => {
    expect(can(people.organiser, 'edit-switch', { hubId: HUB })).toBe(false);
    expect(can(people.facilitator, 'see-switch', { hubId: HUB })).toBe(false);
    expect(can(people.coOrganiser, 'edit-switch', { hubId: HUB })).toBe(false);
    expect(can(people.mediator, 'manage-registration', { hubId: HUB })).toBe(false);
  });

  it('that a grant lacks opens nothing', () => {
    for (const role of ['organiser', 'facilitator', 'co_organiser', 'mediator'] as const) {
      const broken = staff(role);
      expect(can(broken, 'edit-switch', { hubId: HUB }), role).toBe(false);
      expect(can(broken, 'see-switch', { hubId: HUB }), role).toBe(false);
      expect(can(broken, 'manage-registration', { hubId: HUB }), role).toBe(false);
      expect(can(broken, 'mediate', { hubId: HUB }), role).toBe(false);
    }
  });

  it('of one hub is worth nothing in the other, whatever the zone', () => {
    const admin = staff('hub_admin', { hubId: 'antilles-guyane' });
    for (const act of Object.keys(allowed) as Act[]) {
      expect(can(admin, act, { ...own, isPublic: false }), act).toBe(false);
    }
  });
});
