import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { answersPage, owedAnswers } from '~/domain/ideas/answers/answers-page.server';
import { readAnswersQuery } from '~/domain/ideas/answers/answers-query';
import { noteTelling } from '~/domain/ideas/answers/note-telling.server';
import { undoTelling } from '~/domain/ideas/answers/undo-telling.server';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import type { IdeaInput } from '~/domain/ideas/idea-input';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import { myAnswers } from '~/domain/mediation/my-answers.server';
import { refuseAddress } from '~/domain/messages/refuse-address.server';
import { visitor } from '~/domain/people/viewer';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../../../support/context';
import { ownDatabase } from '../../../support/database';
import { makeSwitch } from '../../../support/factories';
import { decisionOf, makeHubStaff, makeIdea, SERVICE } from '../../../support/ideas';
import { mediatorOf } from '../../../support/mediator';

const DECLINED = decisionOf({ column: 'declined', reason: 'Ce service existe déjà.' });
const DAY_MS = 86_400_000;

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

const at = (days: number): Ctx => ({ ...ctx, now: new Date(ctx.now.getTime() + days * DAY_MS) });
const listed = async (search = '', by: Ctx = ctx) =>
  (await answersPage(by, readAnswersQuery(new URLSearchParams(search))))?.answers ?? [];
const rowOf = async (number: number, search = '') =>
  (await listed(search)).find((row) => row.number === number);

/** An idea with a decision that its author was not told. */
async function decided(over: Partial<IdeaInput> = {}, by: Ctx = ctx): Promise<{ idea: number; id: string }> {
  const idea = await makeIdea(by, event, { authorContact: 'phone', authorPhone: '+33612345678', ...over });
  await classifyIdea(by, { idea, expectedVersion: 1, decision: decisionOf(SERVICE) });
  const message = await connection.db
    .selectFrom('message')
    .innerJoin('idea', 'idea.id', 'message.ideaId')
    .select('message.id')
    .where('idea.number', '=', idea)
    .where('message.kind', '=', 'idea-decided')
    .executeTakeFirstOrThrow();
  return { idea, id: message.id };
}

describe('what authors are owed', () => {
  it('stands in the list with its age until somebody tells it, then says who and when', async () => {
    const { idea, id } = await decided({}, at(-12));
    const owed = await rowOf(idea);
    expect(owed).toMatchObject({ channel: 'phone', state: 'to_tell', createdAt: at(-12).now });
    // The oldest is first.
    expect((await listed())[0]?.number).toBe(idea);
    expect(await noteTelling(ctx, { messageId: id, outcome: 'told' })).toMatchObject({ ok: true });
    expect(await rowOf(idea)).toBeUndefined();
    expect(await rowOf(idea, 'voir=dites')).toMatchObject({ toldBy: 'Nadia Roux', handledAt: ctx.now });
    expect((await readIdea(ctx, idea))?.story.at(-1)?.act).toBe('decided');
  });

  it('is told once: a second click notes nothing', async () => {
    const { id } = await decided();
    await noteTelling(ctx, { messageId: id, outcome: 'told' });
    expect(await noteTelling(ctx, { messageId: id, outcome: 'told' })).toMatchObject({
      reason: 'already-noted',
    });
    expect(await noteTelling(ctx, { messageId: id, outcome: 'no_answer' })).toMatchObject({ ok: false });
  });

  it('stays owed after a call without an answer, which a double click notes once', async () => {
    const { idea, id } = await decided();
    const seen = { messageId: id, outcome: 'no_answer', seen: 0 } as const;
    expect((await noteTelling(ctx, seen)).ok).toBe(true);
    expect(await noteTelling(ctx, seen)).toMatchObject({ reason: 'already-noted' });
    const later = { messageId: id, outcome: 'call_back', callBackAt: at(1).now, seen: 1 } as const;
    expect((await noteTelling(at(0.1), later)).ok).toBe(true);
    const row = await rowOf(idea);
    expect(row).toMatchObject({ outcome: 'call_back', state: 'to_tell' });
    expect(Number(row?.tries)).toBe(2);
  });

  it('can be taken back while nothing newer is owed', async () => {
    const { idea, id } = await decided();
    const told = await noteTelling(ctx, { messageId: id, outcome: 'told' });
    const note = told.ok ? told.value.id : '';
    expect(await undoTelling(ctx, note)).toMatchObject({ ok: true });
    expect(await rowOf(idea)).toMatchObject({ state: 'to_tell', outcome: null });
    expect(await undoTelling(ctx, note)).toMatchObject({ reason: 'unknown' });
    const again = await noteTelling(ctx, { messageId: id, outcome: 'told' });
    await classifyIdea(at(1), { idea, expectedVersion: 2, decision: DECLINED });
    expect(await undoTelling(ctx, again.ok ? again.value.id : '')).toMatchObject({ reason: 'not-latest' });
    expect(await rowOf(idea)).toMatchObject({ details: { isCorrection: true } });
  });

  it('is nobody else’s to see or to note', async () => {
    const { id } = await decided();
    const outside = { ...ctx, viewer: visitor };
    expect(await noteTelling(outside, { messageId: id, outcome: 'told' })).toMatchObject({
      reason: 'unknown',
    });
    expect(await answersPage(outside, readAnswersQuery(new URLSearchParams()))).toBeUndefined();
    expect(await owedAnswers(outside, [id])).toBeUndefined();
    const far = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const theirs = { ...far, viewer: await makeHubStaff(connection.db, far.hub, 'Léa Far') };
    expect(await noteTelling(theirs, { messageId: id, outcome: 'told' })).toMatchObject({
      reason: 'unknown',
    });
    expect(await listed('', theirs)).toEqual([]);
  });

  it('keeps whoever left no way apart: they read it on the page', async () => {
    const idea = await makeIdea(ctx, event);
    await classifyIdea(ctx, { idea, expectedVersion: 1, decision: decisionOf(SERVICE) });
    expect(await rowOf(idea)).toBeUndefined();
    expect(await rowOf(idea, 'voir=sur-place')).toMatchObject({ channel: 'in_person' });
  });

  it('shows one way alone where it is asked for', async () => {
    const byLetter = await decided({ authorContact: 'letter', authorAddress: '1 rue Neuve\n05000 Gap' });
    const byPhone = await decided();
    expect((await listed('moyen=letter')).map((row) => row.number)).toContain(byLetter.idea);
    expect((await listed('moyen=letter')).map((row) => row.number)).not.toContain(byPhone.idea);
    expect(await owedAnswers(ctx, [byLetter.id])).toMatchObject([{ channel: 'letter' }]);
  });
});

describe('an e-mail that is refused', () => {
  async function refusedMail(phone: string | null) {
    const byMail = { authorContact: 'email', authorEmail: 'odette@example.org', authorPhone: null } as const;
    const { idea, id } = await decided(byMail);
    await sql`update idea set author_phone = ${phone} where number = ${idea}`.execute(connection.db);
    await sql`update message set state = 'queued' where id = ${id}`.execute(connection.db);
    await refuseAddress(connection.db, id, { while: 'queued', lastError: '550', at: ctx.now });
    await refuseAddress(connection.db, id, { while: 'queued', lastError: '550', at: ctx.now });
    return (await listed()).filter((row) => row.number === idea);
  }

  it('puts its author on the call list where a telephone is known', async () => {
    expect(await refusedMail('+33698765432')).toMatchObject([
      { channel: 'phone', toPhone: '+33698765432', details: { reason: SERVICE.reason } },
    ]);
  });

  it('is to be told in person where none is', async () => {
    expect(await refusedMail(null)).toMatchObject([{ channel: 'in_person', toPhone: null }]);
  });
});

describe('what a mediator is to tell', () => {
  it('is theirs where their organization was chosen, and nobody else’s', async () => {
    const samira = await mediatorOf(ctx, 'Les Lices', 'samira@lices.example');
    const other = await mediatorOf(ctx, 'Ailleurs', 'paul@ailleurs.example');
    const organization = await connection.db
      .selectFrom('organization')
      .select('id')
      .where('name', '=', 'Les Lices')
      .executeTakeFirstOrThrow();
    const { idea, id } = await decided({
      authorContact: 'mediator',
      authorMediator: 'Samira',
      authorOrganizationId: organization.id,
    });
    expect((await myAnswers(samira.ctx)).map((row) => row.number)).toEqual([idea]);
    expect(await myAnswers(other.ctx)).toEqual([]);
    const telling = { messageId: id, outcome: 'told' } as const;
    expect(await noteTelling(other.ctx, telling)).toMatchObject({ reason: 'unknown' });
    expect(await noteTelling(samira.ctx, telling)).toMatchObject({ ok: true });
    expect(await myAnswers(samira.ctx)).toEqual([]);
  });
});
