import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { register } from '~/domain/registrations/registering/register.server';
import { waitOf, waitsOfSwitch } from '~/domain/registrations/seats/waits.server';
import type { Connection } from '~db/connect.server';
import { contextOf } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { groupInput, oneInput } from '~tests/support/registration-input';

describe('where somebody stands in the queue', () => {
  let connection: Connection;
  let ctx: Ctx;
  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
  });
  afterAll(() => connection.close());

  it.each([
    { what: 'nobody who waits fits', places: 3, party: 1 },
    { what: 'a party waits for which the seats that are left are too few', places: 4, party: 3 },
  ])('is told alike alone and among all, when $what', async ({ places, party }) => {
    const event = await makeSwitch(connection.db, ctx.hub, {
      capacity: places,
      seatRules: [
        { stakeholderType: 'ess', reserved: 1 },
        { stakeholderType: 'mediation', reserved: 0, maximum: 1 },
      ],
    });
    const forms = [
      oneInput({ stakeholderType: 'mediation' }),
      oneInput({ stakeholderType: 'mediation' }),
      oneInput({ stakeholderType: 'usager' }),
      groupInput(Array.from({ length: party }, () => 'usager')),
      oneInput({ stakeholderType: 'etat' }),
      oneInput({ stakeholderType: 'etat' }),
    ];
    for (const form of forms) await register(ctx, event.slug, form);
    const all = await waitsOfSwitch(ctx, event.id);
    expect(all.size).toBeGreaterThan(2);
    const people = await connection.db
      .selectFrom('registration')
      .select(['id', 'switchEventId', 'stakeholderType', 'arrival'])
      .where('switchEventId', '=', event.id)
      .where('status', '=', 'waitlisted')
      .execute();
    const alone = new Map(
      await Promise.all(people.map(async (one) => [one.id, await waitOf(ctx, one)] as const)),
    );
    expect(alone).toEqual(all);
    const reasons = new Set([...all.values()].map(({ reason }) => reason));
    expect(reasons).toContain('maximum');
  });
});
