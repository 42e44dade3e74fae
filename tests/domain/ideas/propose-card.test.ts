import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { proposeIdea } from '~/domain/ideas/propose-idea.server';
import type { Connection } from '~db/connect.server';
import { makeCards } from '../../support/cards';
import { contextOf } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { ideaOf, makeHubStaff, switchOf } from '../../support/ideas';

describe('proposing from the stub of a card', () => {
  let connection: Connection;
  let ctx: Ctx;
  let event: { id: string };
  let codes: string[];
  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
    event = await makeSwitch(connection.db, ctx.hub);
    const nadia = { ...ctx, viewer: await makeHubStaff(connection.db, ctx.hub) };
    codes = await makeCards(nadia, event.id, 2);
  });
  afterAll(() => connection.close());

  const propose = (card: string, formId: string | null = null) =>
    proposeIdea(ctx, switchOf(ctx, event), ideaOf({ formId }), { card });
  const ideas = async () => (await connection.db.selectFrom('idea').select('number').execute()).length;

  it('makes the stub lead to the idea, once for one form', async () => {
    const formId = randomUUID();
    const [code = ''] = codes;
    const first = await propose(` ${code.toLowerCase()} `, formId);
    expect(first).toMatchObject({ ok: true });
    expect(await propose(code, formId)).toEqual(first);
    const card = await connection.db
      .selectFrom('ideaCard')
      .innerJoin('idea', 'idea.id', 'ideaCard.ideaId')
      .select('idea.number')
      .where('code', '=', code)
      .executeTakeFirst();
    expect(card?.number).toBe(first.ok && first.value.number);
  });

  it('refuses a card that another idea bears, or that is none, and keeps nothing', async () => {
    const before = await ideas();
    expect(await propose(codes[0] ?? '')).toMatchObject({ reason: 'card-used' });
    expect(await propose('ABCD2345')).toMatchObject({ reason: 'card-unknown' });
    expect(await propose('<script>')).toMatchObject({ reason: 'card-unknown' });
    expect(await ideas()).toBe(before);
    expect(await propose(codes[1] ?? '')).toMatchObject({ ok: true });
  });
});
