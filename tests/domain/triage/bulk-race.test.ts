import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { actOnIdeas } from '~/domain/triage/act-on-ideas.server';
import { undoAct } from '~/domain/triage/undo-act.server';
import { type Connection, connect } from '~db/connect.server';
import { contextOf } from '../../support/context';
import { hasPostgres, postgresDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { emptyBoard, makeHubStaff, makeIdea } from '../../support/ideas';
import { withoutLocks } from '../../support/without-locks';

const IDEAS = 12;

/** Several sessions can only be had on PostgreSQL: the embedded database has one. */
describe.skipIf(!hasPostgres)('two people who take the same ideas at once, over two processes', () => {
  let connection: Connection & { url: string };
  let other: Connection;
  let nadia: Ctx;
  let karim: Ctx;
  let event: { id: string };
  beforeAll(async () => {
    connection = await postgresDatabase();
    other = await connect({ databaseUrl: connection.url, dataDir: 'memory://' });
    const plain = await contextOf(connection.db);
    nadia = { ...plain, viewer: await makeHubStaff(connection.db, plain.hub) };
    karim = { ...plain, db: other.db, viewer: await makeHubStaff(other.db, plain.hub, 'Karim Blanc') };
    event = await makeSwitch(connection.db, plain.hub);
  });
  afterAll(async () => {
    await other.close();
    await connection.close();
  });
  beforeEach(async () => {
    await emptyBoard(connection.db);
  });

  const seen = async () =>
    connection.db.selectFrom('idea').select(['number', 'version', 'assignedTo']).orderBy('number').execute();
  const make = async () => {
    for (let at = 0; at < IDEAS; at += 1) await makeIdea(nadia, event);
    return seen();
  };
  const take = async (ctx: Ctx, picks: Awaited<ReturnType<typeof seen>>) => {
    const done = await actOnIdeas(ctx, { kind: 'taken' }, picks);
    if (!done.ok) throw new Error(done.reason);
    return done.value;
  };

  it('gives each idea to one of them, and tells the other who has it', async () => {
    for (let round = 0; round < 8; round += 1) {
      await emptyBoard(connection.db);
      const picks = await make();
      // In opposite orders: whoever waits must not be waited for.
      const [one, two] = await Promise.all([take(nadia, picks), take(karim, [...picks].reverse())]);
      expect([...one.done, ...two.done].sort((a, b) => a - b)).toEqual(picks.map(({ number }) => number));
      for (const [mine, theirs, who] of [
        [one, two, 'Karim Blanc'],
        [two, one, 'Nadia Roux'],
      ] as const)
        expect(mine.left.map(({ number, reason, who: by }) => [number, reason, by])).toEqual(
          theirs.done.map((number) => [number, 'changed', who]),
        );
      expect((await seen()).every(({ version }) => version === 2)).toBe(true);
    }
  });

  it('lets nobody undo what the other has taken meanwhile', async () => {
    const picks = await make();
    const { act } = await take(nadia, picks);
    const half = (await seen()).slice(0, IDEAS / 2);
    const [undone, taken] = await Promise.all([undoAct(nadia, act ?? ''), take(karim, half)]);
    const restored = (undone.ok && undone.value.restored) || [];
    expect(restored.filter((number) => taken.done.includes(number))).toEqual([]);
    for (const { number, assignedTo } of await seen())
      expect(assignedTo === null, String(number)).toBe(restored.includes(number));
  });

  it('would give one idea twice without the lock', async () => {
    const twice = async () => {
      await emptyBoard(connection.db);
      const picks = await make();
      const [one, two] = await Promise.all(
        [nadia, karim].map((ctx) => take({ ...ctx, db: withoutLocks(ctx.db) }, picks)),
      );
      return (one?.done.length ?? 0) + (two?.done.length ?? 0) > picks.length;
    };
    let isLost = false;
    for (let round = 0; round < 20 && !isLost; round += 1) isLost = await twice();
    expect(isLost).toBe(true);
  });
});
