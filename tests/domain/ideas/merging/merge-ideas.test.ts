import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { readBoard } from '~/domain/ideas/board-pages.server';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import { mergeIdeas } from '~/domain/ideas/merging/merge-ideas.server';
import { undoMerge } from '~/domain/ideas/merging/undo-merge.server';
import { visitor } from '~/domain/people/viewer';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '../../../support/context';
import { ownDatabase } from '../../../support/database';
import { makeSwitch } from '../../../support/factories';
import { decisionOf, makeHubStaff, makeIdea, SERVICE } from '../../../support/ideas';
import { mergeNow, undoNow, versionOf } from '../../../support/merging';

const NO_FILTER = { zone: '', switchEvent: '', speaker: '', audience: '', text: '' };

describe('merging ideas', () => {
  let connection: Connection;
  let ctx: Ctx;
  let event: { id: string };
  beforeAll(async () => {
    connection = await ownDatabase();
    const plain = await contextOf(connection.db);
    ctx = { ...plain, viewer: await makeHubStaff(connection.db, plain.hub) };
  });
  beforeEach(async () => {
    event = await makeSwitch(connection.db, ctx.hub);
  });
  afterAll(() => connection.close());

  const seen = (idea: number, expectedVersion = 1) => ({ idea, expectedVersion });
  const merge = (sources: number[], target: number, over: Partial<Ctx> = {}) =>
    mergeIdeas(
      { ...ctx, ...over },
      { sources: sources.map((idea) => seen(idea)), target: seen(target), reason: 'La même chose.' },
    );
  const messages = async (kind: string) => {
    const rows = await connection.db
      .selectFrom('message')
      .innerJoin('idea', 'idea.id', 'message.ideaId')
      .select(['idea.number', 'message.state', 'message.details'])
      .where('message.kind', '=', kind)
      .where('idea.switchEventId', '=', event.id)
      .orderBy('idea.number')
      .execute();
    return rows;
  };
  const onBoard = async () => {
    const board = await readBoard(ctx, NO_FILTER, { to_sort: 120 });
    return board.columns.flatMap(({ cards }) => cards.map(({ number }) => number));
  };

  it('takes several off the board at once, and owes each author the reason', async () => {
    const [a, b, c] = [
      await makeIdea(ctx, event, { authorContact: 'email', authorEmail: 'a@example.org' }),
      await makeIdea(ctx, event),
      await makeIdea(ctx, event, { title: 'Un café des écrans, le soir' }),
    ];
    expect((await merge([a, b], c)).ok).toBe(true);
    const shown = await onBoard();
    expect([a, b, c].map((number) => shown.includes(number))).toEqual([false, false, true]);
    expect(await messages('idea-merged')).toMatchObject([
      {
        number: a,
        state: 'owed',
        details: { into: c, title: 'Un café des écrans, le soir', reason: 'La même chose.' },
      },
      { number: b, state: 'to_tell' },
    ]);
  });

  it('merges all or none', async () => {
    const [a, b, c] = [await makeIdea(ctx, event), await makeIdea(ctx, event), await makeIdea(ctx, event)];
    const answer = await mergeIdeas(ctx, {
      sources: [seen(a), seen(b, 7)],
      target: seen(c),
      reason: 'La même chose.',
    });
    expect(answer).toMatchObject({ reason: 'stale', facts: { idea: b, where: 'to_sort' } });
    expect((await onBoard()).filter((number) => [a, b, c].includes(number))).toEqual([a, b, c]);
    expect(await messages('idea-merged')).toEqual([]);
  });

  it('refuses the same family, what left the board, another hub, and whoever may not', async () => {
    const [a, b, c] = [await makeIdea(ctx, event), await makeIdea(ctx, event), await makeIdea(ctx, event)];
    expect(await merge([a], a)).toMatchObject({ reason: 'same-family' });
    await mergeNow(ctx, a, b);
    expect(
      await mergeIdeas(ctx, { sources: [seen(a, 2)], target: seen(b, 2), reason: 'Encore.' }),
    ).toMatchObject({ reason: 'same-family', facts: { idea: a } });
    expect(await mergeIdeas(ctx, { sources: [seen(c)], target: seen(a, 2), reason: 'Non.' })).toMatchObject({
      reason: 'not-on-board',
      facts: { idea: a },
    });
    const antilles = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const theirs = { hub: antilles.hub, viewer: staff(antilles.hub, { role: 'hub_admin' }) };
    expect(await merge([c], b, theirs)).toMatchObject({ reason: 'not-found' });
    for (const viewer of [visitor, staff(ctx.hub, { role: 'organiser', zone: 'alpes' })])
      expect(await merge([c], b, { viewer })).toMatchObject({ reason: 'not-allowed' });
  });

  it('undone before anybody was told, tells nobody; afterwards tells that too', async () => {
    const [a, b] = [await makeIdea(ctx, event), await makeIdea(ctx, event)];
    const first = await mergeNow(ctx, a, b);
    await undoNow(ctx, first);
    expect(await messages('idea-merged')).toMatchObject([{ number: a, state: 'withdrawn' }]);
    expect(await messages('idea-parted')).toEqual([]);
    const second = await mergeNow(ctx, a, b);
    await connection.db
      .updateTable('message')
      .set({ state: 'told' })
      .where('kind', '=', 'idea-merged')
      .where('state', '=', 'to_tell')
      .execute();
    await undoNow(ctx, second);
    expect((await messages('idea-merged')).map(({ state }) => state).sort()).toEqual(['told', 'withdrawn']);
    expect(await messages('idea-parted')).toMatchObject([{ number: a, details: { from: b } }]);
    expect(await undoMerge(ctx, second)).toMatchObject({ reason: 'undone' });
  });

  it('undone, takes back what the root’s decision would have told the original’s author', async () => {
    const mail = (who: string) => ({ authorContact: 'email' as const, authorEmail: `${who}@example.org` });
    const [a, b] = [await makeIdea(ctx, event, mail('a')), await makeIdea(ctx, event, mail('b'))];
    const id = await mergeNow(ctx, a, b);
    const decision = decisionOf(SERVICE);
    await classifyIdea(ctx, { idea: b, expectedVersion: await versionOf(ctx, b), decision });
    expect(await messages('idea-decided')).toMatchObject([
      { number: a, state: 'owed' },
      { number: b, state: 'owed' },
    ]);
    await undoNow(ctx, id);
    expect(await messages('idea-decided')).toMatchObject([
      { number: a, state: 'withdrawn' },
      { number: b, state: 'owed' },
    ]);
  });
});
