import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { logisticsHolders } from '~/domain/needs/logistics-holders.server';
import { NEED_KINDS, needKindsAmong } from '~/domain/needs/need-kinds';
import { createSwitch } from '~/domain/switches/create-switch.server';
import { planSwitch } from '~/domain/switches/form/plan-switch.server';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { typedForm } from '~tests/support/typed-switch-form';

let connection: Connection;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  const visitor = await contextOf(connection.db);
  ctx = { ...visitor, viewer: staff(visitor.hub, { role: 'hub_staff' }) };
  await connection.db
    .insertInto('user')
    .values({ id: 'user-hub_staff-hub', name: 'Camille', email: 'camille@team.example' })
    .execute();
});
afterAll(() => connection.close());

async function create(by: Ctx) {
  const planned = planSwitch(ctx, typedForm({ seats: {} }));
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  const created = await createSwitch(by, planned.plan);
  if (!created.ok) throw new Error(created.reason);
  return created.value.id;
}

describe('who holds the logistics', () => {
  it('is whoever prepared the Switch', async () => {
    expect(await logisticsHolders(connection.db, await create(ctx))).toEqual(['user-hub_staff-hub']);
  });

  it('is nobody where no person prepared it', async () => {
    const id = await create({ ...ctx, viewer: { kind: 'system' } });
    expect(await logisticsHolders(connection.db, id)).toEqual([]);
  });
});

describe('kinds of needs', () => {
  it('stand in the order of the form, whatever was sent', () => {
    expect(needKindsAmong(['meal', 'blood_type', 'step_free', 'meal'])).toEqual(['step_free', 'meal']);
    expect(needKindsAmong([...NEED_KINDS].reverse())).toEqual(NEED_KINDS);
  });
});
