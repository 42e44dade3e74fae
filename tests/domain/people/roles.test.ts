import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grantRole } from '~/domain/people/grant-role.server';
import { readStaff } from '~/domain/people/read-staff.server';
import { revokeRole } from '~/domain/people/revoke-role.server';
import type { RoleRequest } from '~/domain/people/role-scope';
import type { Viewer } from '~/domain/people/viewer';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';

const EMAIL = 'ana@structure.example';
let connection: Connection;

beforeAll(async () => {
  connection = await ownDatabase();
});
afterAll(() => connection.close());
beforeEach(async () => {
  await connection.db.deleteFrom('roleGrant').execute();
  await connection.db.deleteFrom('user').execute();
});

async function grant(request: Partial<RoleRequest>, viewer: Viewer = { kind: 'system' }) {
  const ctx = await contextOf(connection.db, { viewer });
  return grantRole(ctx, { email: EMAIL, name: 'Ana', role: 'hub_staff', ...request });
}
const grants = () => connection.db.selectFrom('roleGrant').selectAll().execute();
const people = () => connection.db.selectFrom('user').select(['email', 'name']).execute();

describe('giving a role', () => {
  it('creates the person once, by e-mail in lower case, and says so in the history', async () => {
    const first = await grant({ email: 'Ana@Structure.Example', role: 'organiser', zone: 'alpes' });
    expect(first).toMatchObject({ ok: true, value: { outcome: 'new' } });
    expect(await grant({ role: 'hub_staff', name: 'Other' })).toMatchObject({ ok: true });
    expect(await people()).toEqual([{ email: EMAIL, name: 'Ana' }]);
    const ids = (await grants()).map(({ id }) => id).sort();
    const told = await connection.db
      .selectFrom('history')
      .selectAll()
      .where('subject', '=', 'role_grant')
      .where('subjectId', 'in', ids)
      .execute();
    expect(told.map(({ subjectId }) => subjectId).sort()).toEqual(ids);
    expect(told.map(({ act, actorKind }) => [act, actorKind])).toEqual([
      ['granted', 'system'],
      ['granted', 'system'],
    ]);
    expect(JSON.stringify(told)).not.toContain('structure.example');
  });

  it('twice changes nothing and adds nothing to the history', async () => {
    await grant({ role: 'organiser', zone: 'alpes' });
    const before = await countHistory();
    expect(await grant({ role: 'organiser', zone: 'alpes' })).toMatchObject({ value: { outcome: 'same' } });
    expect(await grants()).toHaveLength(1);
    expect(await countHistory()).toBe(before);
  });

  it.each<[Partial<RoleRequest>, string]>([
    [{ role: 'organiser' }, 'scope-missing'],
    [{ role: 'mediator' }, 'scope-missing'],
    [{ role: 'facilitator', zone: 'alpes' }, 'scope-missing'],
    [{ role: 'hub_staff', zone: 'alpes' }, 'scope-too-many'],
    [{ role: 'organiser', zone: 'alpes', organization: 'Les Lices' }, 'scope-too-many'],
    [{ role: 'organiser', zone: 'guyane' }, 'scope-unknown'],
    [{ role: 'facilitator', switchEvent: 'nowhere' }, 'scope-unknown'],
  ])('%j is refused: %s, and writes nothing', async (request, reason) => {
    expect(await grant(request)).toMatchObject({ ok: false, reason });
    expect(await people()).toEqual([]);
  });

  it('takes the scope of each role', async () => {
    const { hub } = await contextOf(connection.db);
    const event = await makeSwitch(connection.db, hub, { zone: 'alpes' });
    expect(await grant({ role: 'facilitator', switchEvent: event.slug })).toMatchObject({ ok: true });
    expect(await grant({ role: 'mediator', organization: 'Les Lices' })).toMatchObject({ ok: true });
    expect(await grants()).toEqual([
      expect.objectContaining({ role: 'facilitator', switchEventId: event.id }),
      expect.objectContaining({ role: 'mediator', organizationId: expect.any(String) }),
    ]);
  });

  it('is for the hub’s admins, and for nobody else', async () => {
    const { hub } = await contextOf(connection.db);
    expect(await grant({}, staff(hub, { role: 'hub_staff' }))).toMatchObject({ reason: 'not-allowed' });
    expect(await grant({}, staff(hub, { role: 'organiser', zone: 'alpes' }))).toMatchObject({
      reason: 'not-allowed',
    });
    expect(await people()).toEqual([]);
    expect(await grant({}, staff(hub, { role: 'hub_admin' }))).toMatchObject({ ok: true });
  });
});

describe('taking a role away', () => {
  const revoke = async (role?: RoleRequest['role'], hubId = 'hub-du-sud') =>
    revokeRole(await contextOf(connection.db, { viewer: { kind: 'system' }, hubId }), { email: EMAIL, role });

  it('takes the one that is named, or all of this hub, and says so in the history', async () => {
    await grant({ role: 'organiser', zone: 'alpes' });
    await grant({ role: 'organiser', zone: 'azur' });
    await grant({ role: 'hub_staff' });
    expect(await revoke('organiser')).toMatchObject({ ok: true, value: 2 });
    expect((await grants()).map(({ role }) => role)).toEqual(['hub_staff']);
    expect(await revoke()).toMatchObject({ ok: true, value: 1 });
    const person = await connection.db.selectFrom('user').selectAll().executeTakeFirstOrThrow();
    expect(await readStaff(connection.db, person, NOW)).toMatchObject({ grants: [] });
    const told = await connection.db
      .selectFrom('history')
      .select('act')
      .where('act', '=', 'revoked')
      .execute();
    expect(told).toHaveLength(3);
  });

  it('leaves the other hub’s roles alone', async () => {
    await grant({ role: 'hub_staff' });
    expect(await revoke(undefined, 'antilles-guyane')).toMatchObject({ ok: false, reason: 'no-such-role' });
    expect(await grants()).toHaveLength(1);
  });

  it('says when there is nobody', async () => {
    expect(await revoke()).toMatchObject({ ok: false, reason: 'unknown-person' });
  });
});

async function countHistory(): Promise<number> {
  const { count } = await connection.db
    .selectFrom('history')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
