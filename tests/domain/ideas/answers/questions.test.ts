import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import {
  answerByCode,
  answerForAuthor,
  readQuestionByCode,
  withdrawQuestion,
} from '~/domain/ideas/questions/answer-question.server';
import { askAuthor } from '~/domain/ideas/questions/ask-author.server';
import { readQuestions } from '~/domain/ideas/questions/read-questions.server';
import { visitor } from '~/domain/people/viewer';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../../../support/context';
import { ownDatabase } from '../../../support/database';
import { makeSwitch } from '../../../support/factories';
import { makeHubStaff, makeIdea } from '../../../support/ideas';

let connection: Connection;
let ctx: Ctx;
let outside: Ctx;
let event: { id: string };
beforeAll(async () => {
  connection = await ownDatabase();
  const plain = await contextOf(connection.db);
  ctx = { ...plain, viewer: await makeHubStaff(connection.db, plain.hub) };
  outside = { ...plain, viewer: visitor };
  event = await makeSwitch(connection.db, ctx.hub);
});
afterAll(() => connection.close());

const words = 'Quel jour vous irait le mieux ?';
const messages = (ideaId: string) =>
  connection.db
    .selectFrom('message')
    .select(['channel', 'state', 'toEmail', 'toPhone'])
    .where('ideaId', '=', ideaId)
    .where('kind', '=', 'idea-question')
    .execute();

async function asked(phone = '+33612345678') {
  const idea = await makeIdea(ctx, event, { authorContact: 'phone', authorPhone: phone });
  const done = await askAuthor(ctx, { idea, words });
  if (!done.ok) throw new Error(done.reason);
  const id = (await readIdea(ctx, idea))?.idea.id ?? '';
  const [question] = await readQuestions(ctx, id);
  if (!question) throw new Error('nothing was asked');
  return { idea, id, question };
}

describe('asking an author', () => {
  it('leaves by the way that they agreed to, one question at a time', async () => {
    const { idea, id } = await asked();
    expect(await messages(id)).toMatchObject([
      { channel: 'phone', state: 'to_tell', toPhone: '+33612345678' },
    ]);
    expect(await askAuthor(ctx, { idea, words })).toMatchObject({ reason: 'already-asked' });
    const silent = await makeIdea(ctx, event);
    expect(await askAuthor(ctx, { idea: silent, words })).toMatchObject({ reason: 'nobody' });
    expect(await askAuthor(outside, { idea, words })).toMatchObject({ reason: 'not-allowed' });
  });

  it('is answered by its code, whatever the case and the dashes, by whoever holds it', async () => {
    const { idea, id, question } = await asked();
    const typed = `${question.code.slice(0, 4).toLowerCase()} - ${question.code.slice(4)}`;
    expect(await readQuestionByCode(outside, typed)).toMatchObject({ number: idea, words });
    expect(await answerByCode(outside, { code: typed, answer: 'Le mardi.' })).toEqual({
      ok: true,
      value: { idea },
    });
    // The same form sent twice is one answer; another one is added to it.
    await answerByCode(outside, { code: question.code, answer: 'Le mardi.' });
    await answerForAuthor(ctx, { question: question.id, answer: 'Elle a rappelé : le jeudi aussi.' });
    expect(await readQuestions(ctx, id)).toMatchObject([
      { answer: 'Le mardi.\n\nElle a rappelé : le jeudi aussi.', answeredByName: 'Nadia Roux' },
    ]);
    // Nobody needs to be asked any more.
    expect(await messages(id)).toMatchObject([{ state: 'withdrawn' }]);
    expect((await askAuthor(ctx, { idea, words })).ok).toBe(true);
  });

  it('is nothing of another hub, and nothing once it is withdrawn', async () => {
    const { question, id } = await asked();
    const far = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    expect(await readQuestionByCode(far, question.code)).toBeUndefined();
    expect(await withdrawQuestion(outside, question.id)).toMatchObject({ reason: 'not-allowed' });
    expect((await withdrawQuestion(ctx, question.id)).ok).toBe(true);
    expect(await readQuestionByCode(outside, question.code)).toBeUndefined();
    expect(await answerByCode(outside, { code: question.code, answer: 'Oui' })).toMatchObject({
      reason: 'not-found',
    });
    expect(await messages(id)).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('ends with the consent of its author', async () => {
    const { id, question } = await asked();
    await sql`update idea set author_contact = 'none', author_phone = null where id = ${id}`.execute(
      connection.db,
    );
    expect(await readQuestionByCode(outside, question.code)).toBeUndefined();
    expect(await messages(id)).toMatchObject([{ state: 'withdrawn', toPhone: null }]);
  });

  it('is read by hub staff only', async () => {
    const { id } = await asked();
    expect(await readQuestions(outside, id)).toEqual([]);
    expect(JSON.stringify(await readIdea(outside, (await readIdea(ctx, 1))?.idea.number ?? 1))).not.toContain(
      words,
    );
  });
});
