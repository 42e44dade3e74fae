import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import { changePrepared } from '~/domain/ideas/decisions/change-prepared.server';
import { prepareDecision } from '~/domain/ideas/decisions/prepare-decision.server';
import { publishDecisions } from '~/domain/ideas/decisions/publish-decisions.server';
import { readPrepared } from '~/domain/ideas/decisions/read-prepared.server';
import { withdrawPrepared } from '~/domain/ideas/decisions/withdraw-prepared.server';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import { moveIdea } from '~/domain/ideas/move-idea.server';
import { visitor } from '~/domain/people/viewer';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { decisionOf, makeHubStaff, makeIdea, moveOf, PROTOTYPE, SERVICE } from '../../support/ideas';

const DECLINED = decisionOf({ column: 'declined', reason: 'Ce service existe déjà.' });
const BY_PHONE = { authorContact: 'phone', authorPhone: '+33612345678' } as const;

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

const messagesOf = (number: number) =>
  connection.db
    .selectFrom('message')
    .innerJoin('idea', 'idea.id', 'message.ideaId')
    .select(['message.id', 'message.channel', 'message.state', 'message.details', 'message.toPhone'])
    .where('idea.number', '=', number)
    .where('message.kind', '=', 'idea-decided')
    .orderBy('message.createdAt')
    .execute();
const untold = async (number: number) =>
  (await messagesOf(number)).filter(({ state }) => state !== 'withdrawn' && state !== 'told');
const tell = (number: number) =>
  sql`update message set state = 'told' where state = 'to_tell'
    and idea_id = (select id from idea where number = ${number})`.execute(connection.db);

/** What the page shows of one idea. */
async function seen(number: number) {
  const found = (await readPrepared(ctx))?.prepared.find(({ row }) => row.number === number);
  if (!found) throw new Error('nothing is prepared');
  const { id, version, ideaVersion } = found.row;
  return { id, version, ideaVersion };
}

describe('a decision that is prepared', () => {
  it('changes nothing public and tells nobody, until it is published', async () => {
    const idea = await makeIdea(ctx, event, BY_PHONE);
    const before = await readIdea({ ...ctx, viewer: visitor }, idea);
    const prepared = await prepareDecision(ctx, { idea, expectedVersion: 1, decision: decisionOf(SERVICE) });
    expect(prepared.ok).toBe(true);
    expect(await readIdea({ ...ctx, viewer: visitor }, idea)).toEqual(before);
    expect(await messagesOf(idea)).toEqual([]);
    const published = await publishDecisions(ctx, [await seen(idea)], randomUUID());
    expect(published).toMatchObject({ ok: true, value: { left: [] } });
    expect((await readIdea(ctx, idea))?.idea).toMatchObject({
      boardColumn: 'service_to_prepare',
      decisionReason: SERVICE.reason,
      version: 2,
    });
    expect(await messagesOf(idea)).toMatchObject([
      { channel: 'phone', state: 'to_tell', toPhone: '+33612345678', details: { reason: SERVICE.reason } },
    ]);
  });

  it('is one for each idea; what it is changed to is what is published', async () => {
    const idea = await makeIdea(ctx, event, BY_PHONE);
    await prepareDecision(ctx, { idea, expectedVersion: 1, decision: decisionOf(SERVICE) });
    const again = await prepareDecision(ctx, { idea, expectedVersion: 1, decision: DECLINED });
    expect(again).toMatchObject({ ok: false, reason: 'already-prepared' });
    const first = await seen(idea);
    const own = { ...DECLINED, answer: 'Nous préférons le bus.' };
    expect(await changePrepared(ctx, first, own)).toEqual({ ok: true, value: { version: 2 } });
    expect(await changePrepared(ctx, first, DECLINED)).toMatchObject({ reason: 'changed' });
    // As it was read before it was changed, it is not published.
    const stale = await publishDecisions(ctx, [first], randomUUID());
    expect(stale).toMatchObject({ value: { published: [], left: [{ id: first.id, reason: 'changed' }] } });
    expect((await readIdea(ctx, idea))?.idea.boardColumn).toBe('to_sort');
    await publishDecisions(ctx, [await seen(idea)], randomUUID());
    expect((await readIdea(ctx, idea))?.idea.boardColumn).toBe('declined');
    expect((await messagesOf(idea))[0]?.details).toMatchObject({ answer: 'Nous préférons le bus.' });
  });

  it('waits where its idea moved meanwhile, and holds up no other', async () => {
    const moved = await makeIdea(ctx, event, BY_PHONE);
    const calm = await makeIdea(ctx, event, BY_PHONE);
    for (const idea of [moved, calm])
      await prepareDecision(ctx, { idea, expectedVersion: 1, decision: decisionOf(SERVICE) });
    const both = [await seen(moved), await seen(calm)];
    await moveIdea(ctx, moveOf({ idea: moved }));
    const published = await publishDecisions(ctx, both, randomUUID());
    expect(published).toMatchObject({
      value: { published: [both[1]?.id], left: [{ id: both[0]?.id, reason: 'changed' }] },
    });
    expect(await messagesOf(moved)).toEqual([]);
    expect((await readIdea(ctx, moved))?.idea.boardColumn).toBe('to_sort');
  });

  it('is published once, however often it is clicked; nothing is left of it by deciding directly', async () => {
    const idea = await makeIdea(ctx, event, BY_PHONE);
    await prepareDecision(ctx, { idea, expectedVersion: 1, decision: decisionOf(SERVICE) });
    const read = await seen(idea);
    await publishDecisions(ctx, [read], randomUUID());
    expect(await publishDecisions(ctx, [read], randomUUID())).toMatchObject({
      value: { published: [], left: [{ reason: 'already' }] },
    });
    expect(await messagesOf(idea)).toHaveLength(1);
    const other = await makeIdea(ctx, event);
    await prepareDecision(ctx, { idea: other, expectedVersion: 1, decision: decisionOf(SERVICE) });
    const late = await seen(other);
    await classifyIdea(ctx, { idea: other, expectedVersion: 1, decision: DECLINED });
    expect(await publishDecisions(ctx, [late], randomUUID())).toMatchObject({
      value: { left: [{ reason: 'withdrawn' }] },
    });
    expect((await readIdea(ctx, other))?.idea.boardColumn).toBe('declined');
  });

  it('is hub staff’s business alone', async () => {
    const idea = await makeIdea(ctx, event);
    const outside = { ...ctx, viewer: visitor };
    const decision = decisionOf(SERVICE);
    expect(await prepareDecision(outside, { idea, expectedVersion: 1, decision })).toMatchObject({
      ok: false,
    });
    await prepareDecision(ctx, { idea, expectedVersion: 1, decision });
    const read = await seen(idea);
    expect(await publishDecisions(outside, [read], randomUUID())).toMatchObject({ reason: 'not-allowed' });
    expect(await changePrepared(outside, read, decision)).toMatchObject({ reason: 'not-allowed' });
    expect(await withdrawPrepared(outside, read)).toMatchObject({ reason: 'not-allowed' });
    expect(await readPrepared(outside)).toBeUndefined();
  });
});

describe('who is told', () => {
  it('tells every author of a family, and nobody twice', async () => {
    const root = await makeIdea(ctx, event, BY_PHONE);
    const same = await makeIdea(ctx, event, BY_PHONE);
    const child = await makeIdea(ctx, event, { authorContact: 'phone', authorPhone: '+33711111111' });
    const below = await makeIdea(ctx, event, { authorContact: 'phone', authorPhone: '+33722222222' });
    await sql`update idea set merged_into = (select id from idea where number = ${root})
      where number = any(${[same, child]}::int[])`.execute(connection.db);
    await sql`update idea set merged_into = (select id from idea where number = ${child})
      where number = ${below}`.execute(connection.db);
    await classifyIdea(ctx, { idea: root, expectedVersion: 1, decision: decisionOf(SERVICE) });
    const told = await Promise.all([root, same, child, below].map(messagesOf));
    expect(told.map((each) => each.map(({ toPhone }) => toPhone))).toEqual([
      ['+33612345678'],
      [],
      ['+33711111111'],
      ['+33722222222'],
    ]);
  });

  it('replaces what was not told, and says that it corrects what was', async () => {
    const idea = await makeIdea(ctx, event, BY_PHONE);
    await classifyIdea(ctx, { idea, expectedVersion: 1, decision: decisionOf(SERVICE) });
    await classifyIdea(ctx, { idea, expectedVersion: 2, decision: DECLINED });
    const [replaced, first] = await messagesOf(idea);
    expect([replaced?.state, first?.state].sort()).toEqual(['to_tell', 'withdrawn']);
    expect((await untold(idea))[0]?.details).not.toHaveProperty('isCorrection');
    await tell(idea);
    await classifyIdea(ctx, { idea, expectedVersion: 3, decision: decisionOf(PROTOTYPE) });
    expect(await untold(idea)).toMatchObject([{ state: 'to_tell', details: { isCorrection: true } }]);
  });

  it('owes nothing more to whoever takes their consent back, and keeps nothing of how they were reached', async () => {
    const idea = await makeIdea(ctx, event, BY_PHONE);
    await classifyIdea(ctx, { idea, expectedVersion: 1, decision: decisionOf(SERVICE) });
    await sql`update idea set author_contact = 'none', author_phone = null where number = ${idea}`.execute(
      connection.db,
    );
    expect(await messagesOf(idea)).toMatchObject([{ state: 'withdrawn', toPhone: null }]);
  });

  it('holds for any order of preparing, changing, publishing, withdrawing and telling', async () => {
    const acts = ['prepare', 'change', 'publish', 'withdraw', 'decide', 'tell'] as const;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...acts), { maxLength: 14 }), async (order) => {
        const idea = await makeIdea(ctx, event, BY_PHONE);
        let published = 0;
        for (const act of order) published += await play(act, idea);
        const messages = await messagesOf(idea);
        // One for each decision that became public, and one at most that nobody has heard.
        expect(messages).toHaveLength(published);
        expect((await untold(idea)).length).toBeLessThanOrEqual(1);
        const open = (await readPrepared(ctx))?.prepared.filter(({ row }) => row.number === idea) ?? [];
        expect(open.length).toBeLessThanOrEqual(1);
        for (const { row } of open) await withdrawPrepared(ctx, row);
      }),
      { numRuns: 25 },
    );
  });
});

/** @returns how many decisions became public */
async function play(act: string, idea: number): Promise<number> {
  const version = (await readIdea(ctx, idea))?.idea.version ?? 0;
  const open = (await readPrepared(ctx))?.prepared.find(({ row }) => row.number === idea)?.row;
  const decision = act === 'change' ? DECLINED : decisionOf(SERVICE);
  if (act === 'prepare') await prepareDecision(ctx, { idea, expectedVersion: version, decision });
  if (act === 'change' && open) await changePrepared(ctx, open, decision);
  if (act === 'withdraw' && open) await withdrawPrepared(ctx, open);
  if (act === 'tell') await tell(idea);
  if (act === 'decide')
    return Number((await classifyIdea(ctx, { idea, expectedVersion: version, decision })).ok);
  if (act !== 'publish' || !open) return 0;
  const done = await publishDecisions(ctx, [open], randomUUID());
  return done.ok ? done.value.published.length : 0;
}
