import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import { moveIdea } from '~/domain/ideas/move-idea.server';
import { type Connection, connect } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { lockBoardColumn } from '~db/queries/ideas-ranks';
import { contextOf } from '../../support/context';
import { hasPostgres, postgresDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { decisionOf, makeHubStaff, makeIdea, moveOf, SERVICE } from '../../support/ideas';
import { withoutColumnLocks } from '../../support/without-locks';

/** Several sessions can only be had on PostgreSQL: the embedded database has one. */
describe.skipIf(!hasPostgres)('two processes that move ideas at once', () => {
  let connection: Connection & { url: string };
  let other: Connection;
  let here: Ctx;
  let there: Ctx;
  let event: { id: string };
  beforeAll(async () => {
    connection = await postgresDatabase();
    other = await connect({ databaseUrl: connection.url, dataDir: 'memory://' });
    const plain = await contextOf(connection.db);
    here = { ...plain, viewer: await makeHubStaff(connection.db, plain.hub) };
    there = { ...here, db: other.db, viewer: await makeHubStaff(other.db, plain.hub, 'Karim Blanc') };
    event = await makeSwitch(connection.db, plain.hub);
  });
  afterAll(async () => {
    await other.close();
    await connection.close();
  });

  const rows = () =>
    connection.db
      .selectFrom('idea')
      .select(['number', 'rank', 'version', 'boardColumn', 'movedBy'])
      .orderBy('boardColumn')
      .orderBy('rank')
      .execute();

  it('gives every idea a rank of its own when all go to the same place', async () => {
    const ideas: number[] = [];
    for (let at = 0; at < 24; at += 1) ideas.push(await makeIdea(here, event));
    const anchor = ideas[0] ?? 0;
    const moves = ideas
      .slice(1)
      .map((idea, at) => moveIdea(at % 2 ? here : there, moveOf({ idea, after: anchor })));
    const answers = await Promise.all(moves);
    expect(answers.every((answer) => answer.ok)).toBe(true);
    const now = await rows();
    expect(new Set(now.map((row) => row.rank)).size).toBe(24);
    expect(now[0]?.number).toBe(anchor);
    expect(now.filter((row) => row.version === 2)).toHaveLength(23);
  });

  it('draws one rank for several without the lock of the column: the control', async () => {
    const ideas: number[] = [];
    for (let at = 0; at < 24; at += 1) ideas.push(await makeIdea(here, event));
    const [here2, there2] = [here, there].map((ctx) => ({ ...ctx, db: withoutColumnLocks(ctx.db) }));
    // What keeps the ranks apart all the same is the database: the move fails. Whether two meet is chance, so it is given
    // several; a machine that is busy may also part them by a deadlock, which is no proof.
    let met = 0;
    for (let round = 0; round < 10 && met === 0; round += 1) {
      const now = await rows();
      const moves = ideas.slice(1).map((idea, at) => {
        const ctx = at % 2 ? here2 : there2;
        const expectedVersion = now.find(({ number }) => number === idea)?.version ?? 1;
        return ctx && moveIdea(ctx, moveOf({ idea, after: ideas[0] ?? 0, expectedVersion }));
      });
      const failed = (await Promise.allSettled(moves)).filter((answer) => answer.status === 'rejected');
      met = failed.filter(({ reason }) => reason.constraint === 'idea_rank').length;
    }
    expect(met).toBeGreaterThan(0);
  });

  it('lets one of two moves of the same idea win, and tells the other who it was', async () => {
    for (let round = 0; round < 15; round += 1) {
      const idea = await makeIdea(here, event);
      const [one, two] = await Promise.all([
        moveIdea(here, moveOf({ idea })),
        classifyIdea(there, { idea, expectedVersion: 1, decision: decisionOf(SERVICE) }),
      ]);
      expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
      const row = (await rows()).find(({ number }) => number === idea);
      expect(row?.version).toBe(2);
      const loser = one.ok ? two : one;
      expect(loser).toMatchObject({
        reason: 'stale',
        facts: { who: one.ok ? 'Nadia Roux' : 'Karim Blanc', where: row?.boardColumn, version: 2 },
      });
    }
  });

  it('never stops when ideas cross between columns', async () => {
    const ready: number[] = [];
    for (let at = 0; at < 12; at += 1) {
      const idea = await makeIdea(here, event);
      await classifyIdea(here, { idea, expectedVersion: 1, decision: decisionOf(SERVICE) });
      ready.push(idea);
    }
    for (const [column, version] of [
      ['service_ready', 2],
      ['service_to_prepare', 3],
    ] as const) {
      const answers = await Promise.all(
        ready.map((idea, at) =>
          moveIdea(at % 2 ? here : there, moveOf({ idea, column, expectedVersion: version })),
        ),
      );
      expect(answers.every((answer) => answer.ok)).toBe(true);
    }
    const ranks = (await rows()).map((row) => `${row.boardColumn} ${row.rank}`);
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  it('gives up on a column that others hold, having written nothing', async () => {
    const idea = await makeIdea(here, event);
    await inTransaction(other.db, async (trx) => {
      await lockBoardColumn(trx, here.hub.id, 'to_sort');
      await expect(
        inTransaction(here.db, async (mine) => {
          await sql`set local lock_timeout = 50`.execute(mine);
          await lockBoardColumn(mine, here.hub.id, 'to_sort');
        }),
      ).rejects.toMatchObject({ name: 'LockBusy' });
    });
    expect((await rows()).find(({ number }) => number === idea)?.version).toBe(1);
  });

  it('has no lock to give outside a transaction', async () => {
    await expect(lockBoardColumn(here.db, here.hub.id, 'to_sort')).rejects.toThrow('needs a transaction');
  });
});
