import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { answersPage } from '~/domain/ideas/answers/answers-page.server';
import { readAnswersQuery } from '~/domain/ideas/answers/answers-query';
import { noteTelling } from '~/domain/ideas/answers/note-telling.server';
import { undoTelling } from '~/domain/ideas/answers/undo-telling.server';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import type { IdeaInput } from '~/domain/ideas/idea-input';
import { splitIdea } from '~/domain/ideas/merging/split-idea.server';
import { undoSplit } from '~/domain/ideas/merging/undo-split.server';
import { refuseAddress } from '~/domain/messages/refuse-address.server';
import { answerViews } from '~/http/ideas/answer-views.server';
import { letterPapers } from '~/http/ideas/letter-papers.server';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../../../support/context';
import { ownDatabase } from '../../../support/database';
import { makeSwitch } from '../../../support/factories';
import { decisionOf, makeHubStaff, makeIdea, SERVICE } from '../../../support/ideas';
import { mergeNow, undoNow, versionOf } from '../../../support/merging';

const PHONE = { authorContact: 'phone', authorPhone: '+33612345678' } as const;
const WAYS = {
  phone: PHONE,
  sms: { authorContact: 'sms', authorPhone: '+33612345678' },
  letter: { authorContact: 'letter', authorAddress: '12 rue Neuve\n05000 Gap' },
  mediator: { authorContact: 'mediator', authorMediator: 'Samira' },
} as const;
const ORIGIN = 'https://hub.example';

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

const idea = (over: Partial<IdeaInput> = {}) => makeIdea(ctx, event, { title: 'Un bus numérique', ...over });
async function answersOf(number: number, search = '') {
  const page = await answersPage(ctx, readAnswersQuery(new URLSearchParams(search)));
  return (page?.answers ?? []).filter((row) => row.number === number);
}
/** Two ideas that are one now; the author of the first wishes to be told. */
async function merged(by: Partial<IdeaInput> = PHONE) {
  const [source, target] = [await idea(by), await idea({ title: 'Le bus de la mairie' })];
  return { source, merge: await mergeNow(ctx, source, target) };
}
const tell = (id: string | undefined) => noteTelling(ctx, { messageId: id ?? '', outcome: 'told' });

describe('news of a merge or a split', () => {
  it.each(Object.entries(WAYS))('are owed by %s until somebody tells them', async (channel, by) => {
    const { source } = await merged(by);
    const [owed, ...others] = await answersOf(source);
    expect(owed).toMatchObject({ kind: 'idea-merged', channel, createdAt: ctx.now });
    expect(others).toEqual([]);
    const [view] = answerViews(ctx, ORIGIN, owed ? [owed] : []);
    for (const words of ['Le bus de la mairie', 'Elles disent la même chose.'])
      expect(view?.say).toContain(words);
    expect(view?.sms?.parts ?? 1).toBe(1);
    expect(await tell(owed?.id)).toMatchObject({ ok: true });
    expect(await answersOf(source)).toEqual([]);
    expect(await answersOf(source, 'voir=dites')).toHaveLength(1);
  });

  it.each(Object.entries(WAYS))(
    'say by %s what had been decided of the idea that it joins',
    async (_, by) => {
      const [source, target] = [await idea(by), await idea({ title: 'Le bus de la mairie' })];
      const decision = decisionOf({ ...SERVICE, reason: 'Trois villages l’ont demandé.' });
      await classifyIdea(ctx, { idea: target, expectedVersion: await versionOf(ctx, target), decision });
      await mergeNow(ctx, source, target);
      const rows = await answersOf(source);
      const [view] = answerViews(ctx, ORIGIN, rows);
      const [paper] = letterPapers(ctx, ORIGIN, rows);
      for (const told of [view?.say, paper?.paragraphs.join(' ')]) {
        expect(told).toContain('Elle devient un service.');
        expect(told).toContain('Trois villages l’ont demandé.');
        expect(told).not.toContain('vous recevrez la réponse');
      }
      if (view?.sms) expect(view.sms.parts).toBe(1);
    },
  );

  it('are withdrawn with the merge where nobody heard them, and followed by more where somebody did', async () => {
    const unheard = await merged();
    await undoNow(ctx, unheard.merge);
    expect(await answersOf(unheard.source)).toEqual([]);
    const heard = await merged();
    const told = await tell((await answersOf(heard.source))[0]?.id);
    await undoNow(ctx, heard.merge);
    expect(await answersOf(heard.source)).toMatchObject([{ kind: 'idea-parted' }]);
    // What was said cannot be owed again: it is true no more.
    expect(await undoTelling(ctx, told.ok ? told.value.id : '')).toMatchObject({ reason: 'not-latest' });
  });

  it('say the parts of a split on the letter, and that it is whole again', async () => {
    const number = await idea(WAYS.letter);
    const part = {
      description: 'Une part.',
      statedNeed: '',
      speakerType: 'usager',
      speakerFirstName: '',
      audiences: [],
    };
    const split = await splitIdea(ctx, {
      ...{
        idea: number,
        expectedVersion: await versionOf(ctx, number),
        reason: 'Deux besoins.',
        closes: false,
      },
      parts: [
        { ...part, title: 'Le trajet' },
        { ...part, title: 'Les ateliers' },
      ],
    });
    const rows = await answersOf(number);
    const words = letterPapers(ctx, ORIGIN, rows)[0]?.paragraphs.join(' ') ?? '';
    for (const said of ['Le trajet', 'Les ateliers', 'Deux besoins.']) expect(words).toContain(said);
    await tell(rows[0]?.id);
    await undoSplit(ctx, split.ok ? split.value.split : '');
    const [whole] = letterPapers(ctx, ORIGIN, await answersOf(number));
    expect(whole?.paragraphs.join(' ')).toContain('avance de nouveau en entier');
  });

  it('are for the call list where their e-mail is refused', async () => {
    const { source } = await merged({ authorContact: 'email', authorEmail: 'odette@example.org' });
    const numbered = connection.db.selectFrom('idea').select('id').where('number', '=', source);
    await connection.db
      .updateTable('idea')
      .set({ authorPhone: '+33698765432' })
      .where('number', '=', source)
      .execute();
    const { id } = await connection.db
      .updateTable('message')
      .set({ state: 'queued' })
      .where('kind', '=', 'idea-merged')
      .where('ideaId', '=', numbered)
      .returning('id')
      .executeTakeFirstOrThrow();
    await refuseAddress(connection.db, id, { while: 'queued', lastError: '550', at: ctx.now });
    expect(await answersOf(source)).toMatchObject([{ channel: 'phone', toPhone: '+33698765432' }]);
  });

  it('are owed no more, and say no number, once their author has left', async () => {
    const { source } = await merged();
    const [{ id = '' } = {}] = await answersOf(source);
    await connection.db
      .updateTable('idea')
      .set({ authorContact: 'none', authorPhone: null })
      .where('number', '=', source)
      .execute();
    expect(await answersOf(source)).toEqual([]);
    const left = connection.db.selectFrom('message').select(['state', 'toPhone', 'toName']);
    expect(await left.where('id', '=', id).execute()).toEqual([
      { state: 'withdrawn', toPhone: null, toName: '' },
    ]);
  });
});
