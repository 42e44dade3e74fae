import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { changeGrant, type GrantChange } from '~/domain/people/change-grant.server';
import { inviteToHub, inviteToSwitch } from '~/domain/people/invite-person.server';
import { readStaff } from '~/domain/people/read-staff.server';
import { removeFromSwitch, removeGrant } from '~/domain/people/remove-grant.server';
import { requestSignIn } from '~/domain/people/request-sign-in.server';
import { listTeamOfHub, listTeamOfSwitch, readGrant } from '~/domain/people/team-pages.server';
import { mySwitches } from '~/domain/switches/my-switches.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { hire } from '../../support/team';

const ADMIN = 'admin@team.example';
const ANA = 'ana@structure.example';
const TOMORROW = new Date(NOW.getTime() + 86_400_000);
const YESTERDAY = new Date(NOW.getTime() - 86_400_000);

let connection: Connection;
let admin: Ctx;

beforeAll(async () => {
  connection = await ownDatabase();
});
afterAll(() => connection.close());
beforeEach(async () => {
  const { db } = connection;
  await db.deleteFrom('message').execute();
  await db.deleteFrom('roleGrant').execute();
  await db.deleteFrom('user').execute();
  await hire(db, { email: ADMIN, role: 'hub_admin', name: 'Nadia Benali' });
  admin = await signedIn(ADMIN);
});

/** Somebody of the team, with the roles that they hold at `now`. */
async function signedIn(email: string, now = NOW): Promise<Ctx> {
  const { db } = connection;
  const person = await db.selectFrom('user').selectAll().where('email', '=', email).executeTakeFirstOrThrow();
  return contextOf(db, { viewer: await readStaff(db, person, now), now });
}
async function grantOf(email: string) {
  return connection.db
    .selectFrom('roleGrant')
    .innerJoin('user', 'user.id', 'roleGrant.userId')
    .selectAll('roleGrant')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
}
const messages = () =>
  connection.db.selectFrom('message').selectAll().where('kind', '=', 'team-invitation').execute();
const grants = () => connection.db.selectFrom('roleGrant').selectAll().execute();
const history = (id: string) =>
  connection.db.selectFrom('history').selectAll().where('subjectId', '=', id).orderBy('id').execute();
const ask = { name: 'Ana Martin', email: ANA, role: 'hub_staff' as const, expiresAt: null };

async function openSession(email: string): Promise<void> {
  const { userId } = await grantOf(email);
  await connection.db
    .insertInto('session')
    .values({
      id: randomUUID(),
      userId,
      token: randomUUID(),
      expiresAt: TOMORROW,
      ipAddress: null,
      userAgent: null,
    })
    .execute();
}
const sessions = () => connection.db.selectFrom('session').select('userId').execute();

describe('inviting into the hub’s team', () => {
  it('gives the role and owes one e-mail without any key, however often the form is sent', async () => {
    expect(await inviteToHub(admin, ask)).toMatchObject({ ok: true });
    expect(await inviteToHub(admin, ask)).toMatchObject({ ok: false, reason: 'already' });
    const owed = await messages();
    expect(owed).toMatchObject([
      { toEmail: ANA, state: 'owed', details: { by: 'Nadia Benali', role: 'hub_staff' } },
    ]);
    expect(JSON.stringify(owed)).not.toMatch(/token|code/i);
    const { id } = await grantOf(ANA);
    expect((await history(id)).map(({ act }) => act)).toEqual(['granted']);
  });

  it('gives a role anew whose time is over, and leaves one that is in force as it is', async () => {
    await hire(connection.db, { ...ask, expiresAt: YESTERDAY });
    expect(await inviteToHub(admin, { ...ask, expiresAt: TOMORROW })).toMatchObject({
      value: { outcome: 'renewed' },
    });
    expect(await inviteToHub(admin, ask)).toMatchObject({ reason: 'already' });
    expect(await grantOf(ANA)).toMatchObject({ expiresAt: TOMORROW });
    expect(await messages()).toHaveLength(1);
  });

  it('is for admins only', async () => {
    const { hub } = admin;
    for (const viewer of [
      staff(hub, { role: 'hub_staff' }),
      staff(hub, { role: 'organiser', zone: 'alpes' }),
    ])
      expect(await inviteToHub({ ...admin, viewer }, ask)).toMatchObject({ reason: 'not-allowed' });
    expect(await messages()).toEqual([]);
  });
});

describe('the end of a role', () => {
  it('closes everything at that very moment', async () => {
    await hire(connection.db, { ...ask, expiresAt: TOMORROW });
    const before = new Date(TOMORROW.getTime() - 1);
    expect((await signedIn(ANA, before)).viewer).toMatchObject({ grants: [{ role: 'hub_staff' }] });
    expect((await signedIn(ANA, TOMORROW)).viewer).toMatchObject({ grants: [] });
  });

  it('lets nobody ask for a sign-in e-mail', async () => {
    await hire(connection.db, { ...ask, expiresAt: TOMORROW });
    const keys = async () => ({ linkToken: 'a', code: 'b', expiresInMinutes: 10 });
    await requestSignIn({ ...admin, now: TOMORROW }, ANA, keys);
    const sent = () =>
      connection.db.selectFrom('message').select('id').where('kind', '=', 'sign-in').execute();
    expect(await sent()).toEqual([]);
    await requestSignIn(admin, ANA, keys);
    expect(await sent()).toHaveLength(1);
  });

  it('is shown in the list, which keeps what is over', async () => {
    await hire(connection.db, { ...ask, expiresAt: YESTERDAY });
    const list = await listTeamOfHub(admin, { page: 1 });
    expect(list?.members.map(({ email, isOver }) => [email, isOver])).toEqual([
      [ANA, true],
      [ADMIN, false],
    ]);
    expect((await listTeamOfHub(admin, { page: 1, text: 'béNALI' }))?.total).toBe(1);
    expect((await listTeamOfHub(admin, { page: 1, role: 'hub_staff' }))?.total).toBe(1);
    expect(
      await listTeamOfHub({ ...admin, viewer: staff(admin.hub, { role: 'hub_staff' }) }, { page: 1 }),
    ).toBeUndefined();
  });
});

async function change(ctx: Ctx, email: string, over: Partial<GrantChange>, knowsOwnLoss = false) {
  const { id } = await grantOf(email);
  const seen = (await readGrant(ctx, id))?.seen ?? '';
  const wanted = { role: 'hub_staff' as const, expiresAt: null, ...over };
  return changeGrant(ctx, id, { change: wanted, seen, knowsOwnLoss });
}

describe('changing a role', () => {
  it('writes what changed to the history, without a name or an address', async () => {
    await hire(connection.db, ask);
    expect(await change(admin, ANA, { role: 'organiser', zone: 'alpes', expiresAt: TOMORROW })).toMatchObject(
      {
        ok: true,
      },
    );
    const grant = await grantOf(ANA);
    expect(grant).toMatchObject({ role: 'organiser', zoneId: expect.any(String), expiresAt: TOMORROW });
    const [, changed] = await history(grant.id);
    expect(changed).toMatchObject({
      act: 'changed',
      before: { role: 'hub_staff', zoneId: null, expiresAt: null },
      after: { role: 'organiser', zoneId: grant.zoneId, expiresAt: TOMORROW.toISOString() },
    });
    expect(JSON.stringify(changed)).not.toContain('structure.example');
  });

  it('is refused where somebody else changed it meanwhile; the same form twice is fine', async () => {
    await hire(connection.db, ask);
    const { id } = await grantOf(ANA);
    const seen = (await readGrant(admin, id))?.seen ?? '';
    const to = (expiresAt: Date | null) =>
      changeGrant(admin, id, { change: { role: 'hub_staff', expiresAt }, seen, knowsOwnLoss: false });
    expect(await to(TOMORROW)).toMatchObject({ ok: true });
    expect(await to(TOMORROW)).toMatchObject({ ok: true });
    expect(await to(new Date(TOMORROW.getTime() + 1))).toMatchObject({ reason: 'stale' });
    expect((await history(id)).map(({ act }) => act)).toEqual(['granted', 'changed']);
  });

  it('never leaves the hub without an admin whose role has no end', async () => {
    expect(await change(admin, ADMIN, { role: 'hub_staff' }, true)).toMatchObject({ reason: 'last-admin' });
    expect(await change(admin, ADMIN, { role: 'hub_admin', expiresAt: TOMORROW }, true)).toMatchObject({
      reason: 'last-admin',
    });
    await hire(connection.db, { ...ask, role: 'hub_admin', expiresAt: TOMORROW });
    expect(await change(admin, ADMIN, { role: 'hub_staff' }, true)).toMatchObject({ reason: 'last-admin' });
    // The other one ends: giving it no end is what opens the way.
    expect(await change(admin, ANA, { role: 'hub_admin' })).toMatchObject({ ok: true });
    expect(await change(admin, ADMIN, { role: 'hub_staff' })).toMatchObject({ reason: 'own-role' });
    expect(await change(admin, ADMIN, { role: 'hub_staff' }, true)).toMatchObject({ ok: true });
  });

  it('is nothing for whoever administers another hub', async () => {
    await hire(connection.db, ask);
    const { id } = await grantOf(ANA);
    const far = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const ctx = { ...far, viewer: staff(far.hub, { role: 'hub_admin' }) };
    expect(await removeGrant(ctx, id, { knowsOwnLoss: true })).toMatchObject({ reason: 'unknown' });
    expect(await readGrant(ctx, id)).toBeUndefined();
  });
});

describe('taking a role away', () => {
  it('ends the open sessions at once, and is in the history', async () => {
    await hire(connection.db, ask);
    await openSession(ANA);
    await openSession(ADMIN);
    const { id } = await grantOf(ANA);
    expect(await removeGrant(admin, id, { knowsOwnLoss: false })).toMatchObject({ ok: true });
    expect(await removeGrant(admin, id, { knowsOwnLoss: false })).toMatchObject({ reason: 'unknown' });
    expect(await sessions()).toHaveLength(1);
    expect((await history(id)).map(({ act }) => act)).toEqual(['granted', 'revoked']);
  });

  it('is refused for the last admin, and for oneself without saying so', async () => {
    const { id } = await grantOf(ADMIN);
    expect(await removeGrant(admin, id, { knowsOwnLoss: true })).toMatchObject({ reason: 'last-admin' });
    await hire(connection.db, { ...ask, role: 'hub_admin' });
    expect(await removeGrant(admin, id, { knowsOwnLoss: false })).toMatchObject({ reason: 'own-role' });
    expect(await removeGrant(admin, id, { knowsOwnLoss: true })).toMatchObject({ ok: true });
  });

  it('keeps one admin when two take each other away at the same moment', async () => {
    await hire(connection.db, { ...ask, role: 'hub_admin' });
    const ana = await signedIn(ANA);
    const [mine, theirs] = [await grantOf(ADMIN), await grantOf(ANA)];
    await Promise.all([
      removeGrant(admin, theirs.id, { knowsOwnLoss: false }),
      removeGrant(ana, mine.id, { knowsOwnLoss: false }),
    ]);
    expect(await grants()).toHaveLength(1);
  });
});

describe('the team of one Switch', () => {
  let event: SwitchEvent;
  let organiser: Ctx;
  let elsewhere: Ctx;
  beforeEach(async () => {
    const { id } = await makeSwitch(connection.db, admin.hub, { zone: 'alpes', status: 'draft' });
    const found = await readSwitchById(admin, id);
    if (!found) throw new Error('no Switch');
    event = found;
    organiser = { ...admin, viewer: staff(admin.hub, { role: 'organiser', zone: 'alpes' }) };
    elsewhere = { ...admin, viewer: staff(admin.hub, { role: 'organiser', zone: 'azur' }) };
  });
  const co = { ...ask, role: 'co_organiser' as const, expiresAt: TOMORROW };

  it('is chosen by whoever organises its zone; those they choose find this Switch and no other', async () => {
    await makeSwitch(connection.db, admin.hub, { zone: 'alpes' });
    expect(await inviteToSwitch(organiser, event, co)).toMatchObject({ ok: true });
    const theirs = await signedIn(ANA);
    const { switches } = await mySwitches(theirs, { zone: '', when: 'coming', page: 1 });
    expect(switches.map(({ id }) => id)).toEqual([event.id]);
    expect(await listTeamOfSwitch(theirs, event)).toMatchObject([{ email: ANA }]);
    expect(await messages()).toMatchObject([{ switchEventId: event.id }]);
    const { id } = await grantOf(ANA);
    expect(await history(id)).toMatchObject([{ switchEventId: event.id }]);
  });

  it('is nobody else’s: not another zone’s, not a co-organiser’s to share further', async () => {
    await inviteToSwitch(organiser, event, co);
    const theirs = await signedIn(ANA);
    const { id } = await grantOf(ANA);
    for (const ctx of [elsewhere, theirs]) {
      expect(await inviteToSwitch(ctx, event, { ...co, email: 'x@y.example' })).toMatchObject({
        reason: 'not-allowed',
      });
      expect(await removeFromSwitch(ctx, event, id)).toMatchObject({ reason: 'not-allowed' });
    }
    expect(await listTeamOfSwitch(elsewhere, event)).toBeUndefined();
  });

  it('lets nobody be removed through another Switch', async () => {
    await hire(connection.db, ask);
    const { id } = await grantOf(ANA);
    expect(await removeFromSwitch(organiser, event, id)).toMatchObject({ reason: 'unknown' });
  });

  it('ends the sessions of whoever has nothing else to do here, and only theirs', async () => {
    await inviteToSwitch(organiser, event, co);
    await inviteToSwitch(organiser, event, { ...co, email: ADMIN });
    await openSession(ANA);
    await openSession(ADMIN);
    for (const { id, switchEventId } of await grants())
      if (switchEventId) expect(await removeFromSwitch(organiser, event, id)).toMatchObject({ ok: true });
    expect(await sessions()).toEqual([{ userId: (await grantOf(ADMIN)).userId }]);
  });
});
