import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import { type Splitting, splitIdea } from '~/domain/ideas/merging/split-idea.server';
import type { IdeaPart } from '~/domain/ideas/merging/split-input';
import { undoSplit } from '~/domain/ideas/merging/undo-split.server';
import { moveIdea } from '~/domain/ideas/move-idea.server';
import { visitor } from '~/domain/people/viewer';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../../../support/context';
import { ownDatabase } from '../../../support/database';
import { makeSwitch } from '../../../support/factories';
import { decisionOf, makeHubStaff, makeIdea, moveOf, SERVICE } from '../../../support/ideas';
import { versionOf } from '../../../support/merging';

const part = (title: string): IdeaPart => ({
  ...{ title, description: `${title}, comme elle l’a dit.`, statedNeed: '', audiences: ['seniors'] },
  ...{ speakerType: 'usager', speakerFirstName: 'Odette' },
});

describe('splitting an idea', () => {
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

  const rows = (numbers: number[]) =>
    connection.db.selectFrom('idea').selectAll().where('number', 'in', numbers).orderBy('number').execute();
  async function split(idea: number, over: Partial<Splitting> = {}) {
    const done = await splitIdea(ctx, {
      idea,
      expectedVersion: await versionOf(ctx, idea),
      parts: [part('Un lieu'), part('Un guide')],
      reason: 'Elle parle de deux choses.',
      closes: false,
      ...over,
    });
    if (!done.ok) throw new Error(done.reason);
    return done.value;
  }
  const states = async (kind: string) =>
    (
      await connection.db
        .selectFrom('message')
        .select('state')
        .where('kind', '=', kind)
        .where('switchEventId', '=', event.id)
        .execute()
    ).map(({ state }) => state);

  it('gives each part the author of the original, who is told of all', async () => {
    const idea = await makeIdea(ctx, event, { authorContact: 'email', authorEmail: 'o@example.org' });
    const { parts } = await split(idea);
    const [original] = await rows([idea]);
    expect(await rows(parts)).toMatchObject([
      { title: 'Un lieu', authorEmail: 'o@example.org', splitFrom: original?.id, boardColumn: 'to_sort' },
      { title: 'Un guide', authorEmail: 'o@example.org', splitFrom: original?.id, boardColumn: 'to_sort' },
    ]);
    expect(original).toMatchObject({ onBoard: true, boardColumn: 'to_sort' });
    expect(await states('idea-split')).toEqual(['owed']);
  });

  it('undone, takes the parts off every page; an original that was set aside is what it was, in its place', async () => {
    const idea = await makeIdea(ctx, event);
    const below = await makeIdea(ctx, event);
    await classifyIdea(ctx, { idea, expectedVersion: 1, decision: decisionOf(SERVICE) });
    await classifyIdea(ctx, { idea: below, expectedVersion: 1, decision: decisionOf(SERVICE) });
    const [before] = await rows([idea]);
    const { split: id, parts } = await split(idea, { closes: true });
    expect((await rows([idea]))[0]).toMatchObject({ boardColumn: 'declined', form: null, lead: null });
    // Somebody takes the place that it left.
    await connection.db
      .updateTable('idea')
      .set({ rank: before?.rank ?? '' })
      .where('number', '=', below)
      .execute();
    expect(await undoSplit(ctx, id)).toMatchObject({ ok: true, value: { original: idea } });
    const { version: _, rank: former, movedAt: __, ...same } = before ?? { rank: '' };
    const [after] = await rows([idea]);
    expect(after).toMatchObject(same);
    expect((after?.rank ?? '') > (former ?? '')).toBe(true);
    expect((await rows(parts)).map(({ onBoard }) => onBoard)).toEqual([false, false]);
    expect(await states('idea-split')).toEqual(['withdrawn']);
    expect(await undoSplit(ctx, id)).toMatchObject({ reason: 'undone' });
  });

  it('stays once somebody did something with a part', async () => {
    const idea = await makeIdea(ctx, event);
    const { split: id, parts } = await split(idea);
    await moveIdea(ctx, moveOf({ idea: parts[1] ?? 0, after: null }));
    expect(await undoSplit(ctx, id)).toMatchObject({ reason: 'changed' });
  });

  it('is refused where the idea has changed, for one part, and to visitors', async () => {
    const idea = await makeIdea(ctx, event);
    const asked = { idea, expectedVersion: 1, reason: 'Deux choses.', closes: false };
    const two = [part('Un lieu'), part('Un guide')];
    expect(await splitIdea(ctx, { ...asked, parts: two, expectedVersion: 9 })).toMatchObject({
      reason: 'stale',
    });
    expect(await splitIdea(ctx, { ...asked, parts: two.slice(1) })).toMatchObject({ reason: 'parts-wrong' });
    expect(await splitIdea({ ...ctx, viewer: visitor }, { ...asked, parts: two })).toMatchObject({
      reason: 'not-allowed',
    });
  });
});
