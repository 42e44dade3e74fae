import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { readSupport } from '~/domain/ideas/supports/read-support.server';
import { supportIdea } from '~/domain/ideas/supports/support-idea.server';
import type { Supporter } from '~/domain/ideas/supports/supporter';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { makeIdea } from '../../support/ideas';

const browser = (): Supporter => ({ kind: 'browser', id: randomUUID() });

describe('supporting an idea', () => {
  let connection: Connection;
  let ctx: Ctx;
  let event: { id: string };
  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
    event = await makeSwitch(connection.db, ctx.hub);
  });
  afterAll(() => connection.close());

  const support = (number: number, supporter: Supporter, supports = true) =>
    supportIdea(ctx, number, { supporter, supports });
  const countOf = async (number: number) => (await readSupport(ctx, number, undefined))?.count;
  /** As merging does it: the originals stay as they are. */
  async function merge(number: number, into: number) {
    const target = await connection.db
      .selectFrom('idea')
      .select('id')
      .where('number', '=', into)
      .executeTakeFirstOrThrow();
    await connection.db
      .updateTable('idea')
      .set({ mergedInto: target.id })
      .where('number', '=', number)
      .execute();
  }

  it('counts each person once, however often it is said, and takes it back', async () => {
    const idea = await makeIdea(ctx, event);
    const [one, two] = [browser(), browser()];
    expect(await support(idea, one)).toMatchObject({ ok: true, value: { supports: 1 } });
    expect(await support(idea, one)).toMatchObject({ ok: true, value: { supports: 1 } });
    expect(await support(idea, { ...one, kind: 'registration' })).toMatchObject({ value: { supports: 2 } });
    await support(idea, two);
    expect(await readSupport(ctx, idea, two)).toEqual({ count: 3, isMine: true });
    expect(await support(idea, two, false)).toMatchObject({ ok: true, value: { supports: 2 } });
    expect(await support(idea, two, false)).toMatchObject({ ok: true, value: { supports: 2 } });
    expect(await readSupport(ctx, idea, two)).toEqual({ count: 2, isMine: false });
  });

  it('counts over merged ideas, each supporter once, and takes back wherever it was given', async () => {
    const [root, middle, leaf] = [
      await makeIdea(ctx, event),
      await makeIdea(ctx, event),
      await makeIdea(ctx, event),
    ];
    const [one, two] = [browser(), browser()];
    await support(leaf, one);
    await merge(leaf, middle);
    await merge(middle, root);
    await support(middle, two);
    await support(root, one);
    expect(await countOf(root)).toBe(2);
    expect(await readSupport(ctx, leaf, two)).toEqual({ count: 2, isMine: true });
    await support(root, two, false);
    expect(await countOf(root)).toBe(1);
    await support(middle, one, false);
    expect(await countOf(root)).toBe(0);
  });

  it('knows no idea that is hidden, of another hub, or none at all', async () => {
    const idea = await makeIdea(ctx, event);
    await connection.db.updateTable('idea').set({ hiddenAt: ctx.now }).where('number', '=', idea).execute();
    const far = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const refusals = await Promise.all([
      support(idea, browser()),
      support(999_999, browser()),
      support(-1, browser()),
      supportIdea(far, await makeIdea(ctx, event), { supporter: browser(), supports: true }),
    ]);
    expect(refusals.map((refusal) => !refusal.ok && refusal.reason)).toEqual(Array(4).fill('not-found'));
  });
});
