import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { register } from '~/domain/registrations/registering/register.server';
import { foreseeSeats } from '~/domain/registrations/seats/foresee-seats.server';
import type { Connection } from '~db/connect.server';
import { contextOf } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { groupInput } from '~tests/support/registration-input';

let connection: Connection;
let ctx: Ctx;

beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db);
});
afterAll(() => connection.close());

const family = (partialOk: boolean, size = 4) =>
  groupInput(
    Array.from({ length: size }, () => 'usager'),
    { partialOk },
  );

describe('what a group is told before it confirms', () => {
  it('a mother with three children for three places: all wait, or three of them come', async () => {
    const event = await makeSwitch(connection.db, ctx.hub, { capacity: 3 });
    const foreseen = (partialOk: boolean) => foreseeSeats(ctx, event.id, family(partialOk));
    expect(await foreseen(false)).toEqual({ people: 4, seated: 0, possible: 3 });
    expect(await foreseen(true)).toEqual({ people: 4, seated: 3, possible: 3 });
  });

  it('is what registering then does', async () => {
    const sizes = fc.integer({ min: 1, max: 6 });
    await fc.assert(
      fc.asyncProperty(sizes, sizes, sizes, fc.boolean(), async (capacity, first, size, partialOk) => {
        const event = await makeSwitch(connection.db, ctx.hub, { capacity });
        await register(ctx, event.slug, family(true, first));
        const foreseen = await foreseeSeats(ctx, event.id, family(partialOk, size));
        const result = await register(ctx, event.slug, family(partialOk, size));
        if (!result.ok) throw new Error(result.reason);
        const seated = await connection.db
          .selectFrom('registration')
          .select('id')
          .where('id', 'in', result.value.registrationIds)
          .where('status', '=', 'confirmed')
          .execute();
        expect(foreseen?.seated).toBe(seated.length);
      }),
      { numRuns: 25 },
    );
  });
});
