import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { purgeAccessNeeds } from '~/domain/registrations/purge-access-needs.server';
import { releaseDuePlaces } from '~/jobs/release-due-places.server';
import { type Connection, connect } from '~db/connect.server';
import { oweAboutRegistration } from '../mail/owe';
import { contextOf, NOW } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';

const HOUR = 3_600_000;
const refuse = (error: unknown) => {
  throw error;
};

describe('needs', () => {
  let connection: Connection;
  let ctx: Ctx;
  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
  });
  afterAll(() => connection.close());

  it('are forgotten a day after the Switch, not before', async () => {
    const endsAt = new Date(NOW.getTime() - 25 * HOUR);
    const over = await oweAboutRegistration(ctx, 'registration-confirmed', {
      switchOver: { startsAt: new Date(endsAt.getTime() - HOUR), endsAt },
    });
    const fresh = await oweAboutRegistration(ctx, 'registration-confirmed', {
      switchOver: {
        startsAt: new Date(NOW.getTime() - 24 * HOUR),
        endsAt: new Date(NOW.getTime() - 23 * HOUR),
      },
    });
    await connection.db
      .updateTable('registration')
      .set({ accessNeeds: 'Fauteuil roulant', accessNeedsConsentAt: NOW })
      .execute();
    expect(await purgeAccessNeeds(connection.db, NOW)).toBe(1);
    expect(await purgeAccessNeeds(connection.db, NOW)).toBe(0);
    const left = await connection.db
      .selectFrom('registration')
      .select(['id', 'accessNeeds'])
      .where('id', 'in', [over.registration.id, fresh.registration.id])
      .execute();
    expect(new Map(left.map((row) => [row.id, row.accessNeeds]))).toEqual(
      new Map([
        [over.registration.id, null],
        [fresh.registration.id, 'Fauteuil roulant'],
      ]),
    );
    const history = await connection.db
      .selectFrom('history')
      .select(['act', 'actorKind', 'before', 'after'])
      .where('subjectId', '=', over.registration.id)
      .execute();
    expect(history).toEqual([{ act: 'needs-purged', actorKind: 'system', before: null, after: null }]);
  });
});

describe('reserved places', () => {
  let connection: Connection & { url?: string };
  beforeAll(async () => {
    connection = await ownDatabase();
  });
  afterAll(() => connection.close());

  it('are opened once at their date, however many processes look, and who waits gets them', async () => {
    const ctx = await contextOf(connection.db);
    const { id } = await makeSwitch(connection.db, ctx.hub, {
      capacity: 2,
      releaseAt: new Date(NOW.getTime() - 1000),
      seatRules: [{ stakeholderType: 'entreprise', reserved: 2 }],
    });
    const early = await makeSwitch(connection.db, ctx.hub, { releaseAt: new Date(NOW.getTime() + 1000) });
    await oweAboutRegistration(ctx, 'registration-waitlisted', { status: 'waitlisted', switchEventId: id });
    const others = connection.url
      ? [await connect({ databaseUrl: connection.url, dataDir: 'memory://' })]
      : [];
    const all = [connection, ...others];
    await Promise.all(all.flatMap(({ db }) => [1, 2].map(() => releaseDuePlaces(db, NOW, refuse))));
    for (const other of others) await other.close();
    const acts = await connection.db
      .selectFrom('history')
      .select('act')
      .where('switchEventId', '=', id)
      .where('act', '=', 'released-places')
      .execute();
    expect(acts).toHaveLength(1);
    const promoted = await connection.db
      .selectFrom('message')
      .select('kind')
      .where('kind', '=', 'registration-promoted')
      .execute();
    expect(promoted).toHaveLength(1);
    const left = await connection.db
      .selectFrom('switchEvent')
      .select('releasedAt')
      .where('id', '=', early.id)
      .executeTakeFirstOrThrow();
    expect(left.releasedAt).toBeNull();
  });
});
