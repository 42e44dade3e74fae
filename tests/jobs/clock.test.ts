import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { purgeAccessNeeds } from '~/domain/registrations/purge-access-needs.server';
import { planReleases } from '~/domain/switches/form/plan-releases';
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
  let ctx: Ctx;
  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
  });
  afterAll(() => connection.close());

  /** Looks from all processes at once: on PostgreSQL over a second pool, as a second process would. */
  async function lookAtOnce(now: Date): Promise<void> {
    const others = connection.url
      ? [await connect({ databaseUrl: connection.url, dataDir: 'memory://' })]
      : [];
    const all = [connection, ...others];
    await Promise.all(all.flatMap(({ db }) => [1, 2].map(() => releaseDuePlaces(db, now, refuse))));
    for (const other of others) await other.close();
  }

  const releasedOf = (id: string) =>
    connection.db
      .selectFrom('history')
      .select(['act', 'actorKind', 'after'])
      .where('switchEventId', '=', id)
      .where('act', '=', 'released-places')
      .orderBy('id')
      .execute();

  const promotedOf = async (id: string) =>
    (
      await connection.db
        .selectFrom('message')
        .select('registrationId')
        .where('switchEventId', '=', id)
        .where('kind', '=', 'registration-promoted')
        .execute()
    ).map((row) => row.registrationId);

  const waits = (id: string) =>
    oweAboutRegistration(ctx, 'registration-waitlisted', { status: 'waitlisted', switchEventId: id });

  it('are opened once at their date, however many processes look, and who waits gets them', async () => {
    const { id } = await makeSwitch(connection.db, ctx.hub, {
      capacity: 2,
      releaseAt: new Date(NOW.getTime() - 1000),
      seatRules: [{ stakeholderType: 'entreprise', reserved: 2 }],
    });
    const early = await makeSwitch(connection.db, ctx.hub, { releaseAt: new Date(NOW.getTime() + 1000) });
    await waits(id);
    await lookAtOnce(NOW);
    expect(await releasedOf(id)).toHaveLength(1);
    expect(await promotedOf(id)).toHaveLength(1);
    const left = await connection.db
      .selectFrom('switchEvent')
      .select('releasedAt')
      .where('id', '=', early.id)
      .executeTakeFirstOrThrow();
    expect(left.releasedAt).toBeNull();
  });

  it('open in several steps, each once, also where the server was down at several of their hours', async () => {
    const { id } = await makeSwitch(connection.db, ctx.hub, {
      capacity: 4,
      releaseAt: new Date(NOW.getTime() + 5 * HOUR),
      seatRules: [{ stakeholderType: 'entreprise', reserved: 4 }],
      releases: [
        { stakeholderType: 'entreprise', places: 1, at: new Date(NOW.getTime() + 3 * HOUR) },
        { stakeholderType: 'entreprise', places: 1, at: new Date(NOW.getTime() + HOUR) },
        { stakeholderType: 'entreprise', places: 1, at: new Date(NOW.getTime() + 4 * HOUR) },
      ],
    });
    const people = [await waits(id), await waits(id), await waits(id), await waits(id), await waits(id)];
    const inOrder = people.map(({ registration }) => registration.id);
    await lookAtOnce(NOW);
    expect(await promotedOf(id)).toEqual([]);
    await lookAtOnce(new Date(NOW.getTime() + HOUR));
    expect(await promotedOf(id)).toEqual(inOrder.slice(0, 1));
    // Down from here on; two dates of one type and the date of all have passed when it comes back.
    await lookAtOnce(new Date(NOW.getTime() + 6 * HOUR));
    await lookAtOnce(new Date(NOW.getTime() + 7 * HOUR));
    expect((await promotedOf(id)).sort()).toEqual(inOrder.slice(0, 4).sort());
    const part = { stakeholderType: 'entreprise', places: 1 };
    expect(await releasedOf(id)).toEqual(
      [part, part, part, null].map((after) => ({ act: 'released-places', actorKind: 'system', after })),
    );
  });

  it.each([
    { night: 'clocks go back in Paris', zone: 'alpes', hubId: 'hub-du-sud', at: '2026-10-25T00:30:00Z' },
    { night: 'clocks go on in Paris', zone: 'alpes', hubId: 'hub-du-sud', at: '2027-03-28T01:00:00Z' },
    {
      night: 'nothing changes in Cayenne',
      zone: 'guyane',
      hubId: 'antilles-guyane',
      at: '2026-10-25T05:30:00Z',
    },
  ])('open at their instant on the night on which $night', async ({ zone, hubId, at, night }) => {
    const there = await contextOf(connection.db, { hubId });
    const timeZone = there.hub.zones.find(({ slug }) => slug === zone)?.timeZone ?? '';
    const hour = night.includes('go on') ? '3 h' : '2 h 30';
    const seatRules = [{ stakeholderType: 'entreprise', reserved: 1, maximum: null }];
    const startsAt = new Date(Date.parse(at) + 20 * 24 * HOUR);
    const typed = { type: 'entreprise', places: '1', day: at.slice(0, 10), hour };
    const { releases } = planReleases([typed], { timeZone, seatRules, releaseAt: null, startsAt });
    const instant = releases[0]?.at ?? NOW;
    expect(instant.toISOString()).toBe(new Date(at).toISOString());
    const { id } = await makeSwitch(connection.db, there.hub, {
      zone,
      startsAt,
      capacity: 1,
      seatRules,
      releases,
    });
    const { registration } = await oweAboutRegistration(there, 'registration-waitlisted', {
      status: 'waitlisted',
      switchEventId: id,
    });
    await lookAtOnce(new Date(instant.getTime() - 1));
    expect(await promotedOf(id)).toEqual([]);
    await lookAtOnce(instant);
    // One hour later by the clock on the wall it may be the same time again.
    await lookAtOnce(new Date(instant.getTime() + HOUR));
    expect(await promotedOf(id)).toEqual([registration.id]);
    expect(await releasedOf(id)).toHaveLength(1);
  });
});
