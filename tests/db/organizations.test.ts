import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { Connection } from '~db/connect.server';
import { selectAudience } from '~db/queries/campaign-people';
import { selectOrganizations } from '~db/queries/organizations';
import { countFilteredRegistrations } from '~db/queries/registrations-table';
import { contextOf } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';

let connection: Connection;
beforeAll(async () => {
  connection = await ownDatabase();
});
afterAll(() => connection.close());

const EVERYBODY = {
  statuses: ['confirmed'],
  types: [],
  tables: [],
  locales: [],
  unanswered: false,
  people: null,
} as const;

it('knows one structure by its name, however it was typed, in the list as in messages', async () => {
  const { db } = connection;
  const ctx = await contextOf(db);
  const { id } = await makeSwitch(db, ctx.hub, {});
  const event = await readSwitchById(ctx, id);
  if (!event) throw new Error('it is there');
  const ids = await registerPeople(ctx, event, [{}, {}, {}]);
  const typed = ['École Pagnol', ' ÉCOLE pagnol', 'Mairie'];
  for (const [at, organization] of typed.entries())
    await db
      .updateTable('registration')
      .set({ organization })
      .where('id', '=', ids[at] ?? '')
      .execute();
  const known = await selectOrganizations(db, id);
  expect(known).toHaveLength(2);
  expect(known[1]).toBe('Mairie');
  for (const organization of typed.slice(0, 2)) {
    expect(await countFilteredRegistrations(db, { switchEventId: id, organization })).toBe(2);
    expect(await selectAudience(db, id, { ...EVERYBODY, organization })).toHaveLength(2);
  }
});
