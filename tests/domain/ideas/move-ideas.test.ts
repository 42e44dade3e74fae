import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { readBoardCards } from '~/domain/ideas/board-pages.server';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import { moveIdeas } from '~/domain/ideas/move-ideas.server';
import { movesBackText, planMoves, readMovesBack, readMoveWish } from '~/domain/ideas/move-plan';
import { visitor } from '~/domain/people/viewer';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { decisionOf, emptyBoard, makeHubStaff, makeIdea, moveOf, SERVICE } from '../../support/ideas';

describe('moving several ideas at once', () => {
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

  const inColumn = async (column: 'to_sort' | 'service_to_prepare' | 'service_ready') => {
    const rows = await connection.db
      .selectFrom('idea')
      .select('number')
      .where('boardColumn', '=', column)
      .orderBy('rank')
      .execute();
    return rows.map(({ number }) => number);
  };
  async function services(count: number): Promise<number[]> {
    const made: number[] = [];
    for (let at = 0; at < count; at += 1) {
      const idea = await makeIdea(ctx, event);
      await classifyIdea(ctx, { idea, expectedVersion: 1, decision: decisionOf(SERVICE) });
      made.push(idea);
    }
    return made;
  }
  const chain = (ideas: number[], expectedVersion = 2, first: number | null = null) =>
    ideas.map((idea, at) =>
      moveOf({ idea, column: 'service_ready', after: ideas[at - 1] ?? first, expectedVersion }),
    );

  it('puts them one below the other, and takes them back where each was', async () => {
    const ideas = await services(5);
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = ideas;
    const done = await moveIdeas(ctx, chain([b, d, e]));
    expect(await inColumn('service_ready')).toEqual([b, d, e]);
    expect(await inColumn('service_to_prepare')).toEqual([a, c]);
    if (!done.ok) throw new Error('refused');
    expect(done.value.refused).toEqual([]);
    const back = done.value.moved.map(({ idea, version, from }) => ({
      idea,
      expectedVersion: version,
      column: from.column,
      after: null,
      rank: from.rank,
    }));
    expect(readMovesBack(movesBackText(back))).toEqual(back);
    expect(await moveIdeas(ctx, back)).toMatchObject({ value: { refused: [] } });
    expect(await inColumn('service_to_prepare')).toEqual(ideas);
    expect(await inColumn('service_ready')).toEqual([]);
  });

  it('takes the first ones of a column back in their order', async () => {
    const ideas = await services(4);
    const done = await moveIdeas(ctx, chain(ideas.slice(0, 3)));
    if (!done.ok) throw new Error('refused');
    const back = done.value.moved.map(({ idea, version, from }) => ({
      ...moveOf({ idea, column: from.column, expectedVersion: version }),
      rank: from.rank,
    }));
    await moveIdeas(ctx, back);
    expect(await inColumn('service_to_prepare')).toEqual(ideas);
  });

  it('names those that stay, and the others close up', async () => {
    const [a = 0, b = 0, c = 0] = await services(3);
    const sort = await makeIdea(ctx, event);
    const moves = chain([a, sort, b, c]);
    const [one, two, three, four] = moves;
    const done = await moveIdeas(
      ctx,
      [one, two && { ...two, expectedVersion: 1 }, three && { ...three, expectedVersion: 1 }, four].filter(
        (move) => move !== undefined,
      ),
    );
    expect(await inColumn('service_ready')).toEqual([a, c]);
    expect(done).toMatchObject({
      value: {
        moved: [{ idea: a, version: 3 }, { idea: c }],
        refused: [
          { idea: sort, reason: 'needs-decision' },
          { idea: b, reason: 'stale', facts: { who: 'Nadia Roux', where: 'service_to_prepare', version: 2 } },
        ],
      },
    });
  });

  it('goes back where going there first would be a decision, and only there', async () => {
    const [a = 0] = await services(1);
    const retire = { column: 'service_retired' as const, form: 'formation' as const };
    await connection.db
      .updateTable('idea')
      .set({ boardColumn: retire.column, version: 3 })
      .where('number', '=', a)
      .execute();
    const out = await moveIdeas(ctx, [moveOf({ idea: a, column: 'service_ready', expectedVersion: 3 })]);
    expect(out).toMatchObject({ value: { moved: [{ version: 4, from: { column: 'service_retired' } }] } });
    const toRetired = moveOf({ idea: a, column: 'service_retired', expectedVersion: 4 });
    expect(await moveIdeas(ctx, [toRetired])).toMatchObject({
      value: { refused: [{ reason: 'needs-decision' }] },
    });
    expect(await moveIdeas(ctx, [{ ...toRetired, rank: 'a0' }])).toMatchObject({
      value: { moved: [{ version: 5 }] },
    });
    const [b = 0] = await services(1);
    const never = moveOf({ idea: b, column: 'service_retired', expectedVersion: 2 });
    expect(await moveIdeas(ctx, [{ ...never, rank: 'a0' }])).toMatchObject({
      value: { refused: [{ reason: 'needs-decision' }] },
    });
  });

  it('leaves what was merged or hidden, and is for the team alone', async () => {
    const [a = 0] = await services(1);
    await connection.db.updateTable('idea').set({ hiddenAt: ctx.now }).where('number', '=', a).execute();
    expect(await moveIdeas(ctx, chain([a]))).toMatchObject({ value: { refused: [{ reason: 'not-found' }] } });
    expect(await moveIdeas({ ...ctx, viewer: visitor }, chain([a]))).toMatchObject({ reason: 'not-allowed' });
  });

  it('plans what a form asks for: to the top, the bottom or below another', async () => {
    const [a = 0, b = 0, c = 0, d = 0] = await services(4);
    await moveIdeas(ctx, chain([c, d]));
    const planned = async (place: string) => {
      const wish = readMoveWish(
        new URLSearchParams(`idee=${a}.2&idee=${b}.2&idee=${c}.9&vers=service_ready&${place}`),
      );
      if (!wish) throw new Error('no wish');
      return planMoves(wish, await readBoardCards(ctx, [a, b, c]));
    };
    const below = await planned(`place=sous&sous=${c}`);
    expect(below.changed.map(({ number }) => number)).toEqual([c]);
    await moveIdeas(ctx, below.moves);
    expect(await inColumn('service_ready')).toEqual([c, a, b, d]);
    const again = (place: 'top' | 'bottom', idea: number) =>
      planMoves({ ideas: [{ number: idea, version: 3 }], column: 'service_ready', place }, [
        { ...below.go[0], number: idea, version: 3, column: 'service_ready' } as (typeof below.go)[number],
      ]).moves;
    await moveIdeas(ctx, again('bottom', a));
    expect(await inColumn('service_ready')).toEqual([c, b, d, a]);
    await moveIdeas(ctx, again('top', d));
    expect(await inColumn('service_ready')).toEqual([d, c, b, a]);
    expect(readMoveWish(new URLSearchParams('vers=service_ready'))).toBeUndefined();
  });
});
