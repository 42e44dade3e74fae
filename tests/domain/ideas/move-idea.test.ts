import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import { moveIdea } from '~/domain/ideas/move-idea.server';
import { visitor } from '~/domain/people/viewer';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import {
  decisionOf,
  emptyBoard,
  makeHubStaff,
  makeIdea,
  moveOf,
  PROTOTYPE,
  SERVICE,
} from '../../support/ideas';

describe('moving an idea', () => {
  let connection: Connection;
  let ctx: Ctx;
  let event: { id: string };
  beforeAll(async () => {
    connection = await ownDatabase();
    const plain = await contextOf(connection.db);
    ctx = { ...plain, viewer: await makeHubStaff(connection.db, plain.hub) };
    event = await makeSwitch(connection.db, ctx.hub);
  });
  afterAll(() => connection.close());
  beforeEach(() => emptyBoard(connection.db));

  const column = (name: 'to_sort' | 'service_to_prepare' | 'service_ready') =>
    connection.db
      .selectFrom('idea')
      .select(['number', 'rank', 'version'])
      .where('boardColumn', '=', name)
      .where('hubId', '=', ctx.hub.id)
      .orderBy('rank')
      .execute();
  const numbers = async (name: Parameters<typeof column>[0]) => (await column(name)).map((row) => row.number);

  it('reorders a column and writes one row', async () => {
    const [a, b, c] = [await makeIdea(ctx, event), await makeIdea(ctx, event), await makeIdea(ctx, event)];
    expect(await moveIdea(ctx, moveOf({ idea: c, after: null }))).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
    expect(await numbers('to_sort')).toEqual([c, a, b]);
    expect(await moveIdea(ctx, moveOf({ idea: c, after: a, expectedVersion: 2 }))).toMatchObject({
      ok: true,
    });
    expect(await numbers('to_sort')).toEqual([a, c, b]);
    expect((await column('to_sort')).map((row) => row.version)).toEqual([1, 3, 1]);
  });

  it('goes from a step to the next, and tells it in the history', async () => {
    const idea = await makeIdea(ctx, event);
    await classifyIdea(ctx, { idea, expectedVersion: 1, decision: decisionOf(SERVICE) });
    expect(await moveIdea(ctx, moveOf({ idea, column: 'service_ready', expectedVersion: 2 }))).toMatchObject({
      value: { version: 3, column: 'service_ready' },
    });
    const { id } = await connection.db.selectFrom('idea').select('id').executeTakeFirstOrThrow();
    const history = await connection.db
      .selectFrom('history')
      .select(['act', 'before', 'after', 'actorKind'])
      .where('subjectId', '=', id)
      .orderBy('id')
      .execute();
    expect(history.map((entry) => entry.act)).toEqual(['proposed', 'decided', 'moved']);
    expect(history[2]).toMatchObject({
      before: { column: 'service_to_prepare' },
      after: { column: 'service_ready', after: null },
      actorKind: 'staff',
    });
  });

  it('asks for a decision where the idea would become something else', async () => {
    const idea = await makeIdea(ctx, event);
    for (const to of ['service_ready', 'prototype_to_develop', 'declined'] as const)
      expect(await moveIdea(ctx, moveOf({ idea, column: to }))).toMatchObject({ reason: 'needs-decision' });
    await classifyIdea(ctx, { idea, expectedVersion: 1, decision: decisionOf(PROTOTYPE) });
    for (const to of ['service_to_prepare', 'to_sort'] as const)
      expect(await moveIdea(ctx, moveOf({ idea, column: to, expectedVersion: 2 }))).toMatchObject({
        reason: 'needs-decision',
      });
    expect(await numbers('to_sort')).toEqual([]);
  });

  it('refuses a stale move and says who moved it where', async () => {
    const idea = await makeIdea(ctx, event);
    const other = { ...ctx, viewer: await makeHubStaff(connection.db, ctx.hub, 'Karim Blanc') };
    await classifyIdea(other, { idea, expectedVersion: 1, decision: decisionOf(SERVICE) });
    expect(await moveIdea(ctx, moveOf({ idea }))).toEqual({
      ok: false,
      reason: 'stale',
      facts: { who: 'Karim Blanc', where: 'service_to_prepare', version: 2 },
    });
    expect(
      await classifyIdea(ctx, { idea, expectedVersion: 1, decision: decisionOf(PROTOTYPE) }),
    ).toMatchObject({ reason: 'stale' });
    expect(await numbers('service_to_prepare')).toEqual([idea]);
  });

  it('refuses a place below a card that has left, and below itself', async () => {
    const [a, b] = [await makeIdea(ctx, event), await makeIdea(ctx, event)];
    await classifyIdea(ctx, { idea: a, expectedVersion: 1, decision: decisionOf(SERVICE) });
    expect(await moveIdea(ctx, moveOf({ idea: b, after: a }))).toMatchObject({ reason: 'neighbour-moved' });
    expect(await moveIdea(ctx, moveOf({ idea: b, after: b }))).toMatchObject({ reason: 'neighbour-moved' });
  });

  it('is for the staff of its hub', async () => {
    const idea = await makeIdea(ctx, event);
    const antilles = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const others = [
      visitor,
      staff(ctx.hub, { role: 'organiser', zone: 'alpes' }),
      staff(ctx.hub, { role: 'facilitator', switchEventId: event.id }),
      staff(antilles.hub, { role: 'hub_staff' }),
    ];
    for (const viewer of others) {
      expect(await moveIdea({ ...ctx, viewer }, moveOf({ idea }))).toMatchObject({ reason: 'not-allowed' });
      expect(
        await classifyIdea({ ...ctx, viewer }, { idea, expectedVersion: 1, decision: decisionOf(SERVICE) }),
      ).toMatchObject({ reason: 'not-allowed' });
    }
    const theirs = { ...antilles, viewer: staff(antilles.hub, { role: 'hub_admin' }) };
    expect(await moveIdea(theirs, moveOf({ idea }))).toMatchObject({ reason: 'not-found' });
  });

  it('keeps a strict order through any sequence of moves', async () => {
    const size = 5;
    const made: number[] = [];
    for (let at = 0; at < size; at += 1) made.push(await makeIdea(ctx, event));
    const order = [...made];
    const step = fc.record({ from: fc.nat(size - 1), to: fc.nat(size - 1) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        for (const { from, to } of steps) {
          const before = await column('to_sort');
          const [idea = 0] = order.splice(from, 1);
          order.splice(to, 0, idea);
          const version = before.find((row) => row.number === idea)?.version ?? 0;
          const after = to === 0 ? null : (order[to - 1] ?? null);
          const moved = await moveIdea(ctx, moveOf({ idea, after, expectedVersion: version }));
          expect(moved.ok).toBe(true);
          const now = await column('to_sort');
          expect(now.map((row) => row.number)).toEqual(order);
          expect(new Set(now.map((row) => row.rank)).size).toBe(size);
          const rewritten = now.filter((row) => before.every((old) => old.rank !== row.rank));
          expect(rewritten.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });
});
