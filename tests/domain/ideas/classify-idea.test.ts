import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import { decisionInput } from '~/domain/ideas/decision-input';
import { readIdea, readIdeaContact } from '~/domain/ideas/idea-pages.server';
import { visitor } from '~/domain/people/viewer';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { decisionOf, makeHubStaff, makeIdea, PROTOTYPE, SERVICE } from '../../support/ideas';

describe('deciding about an idea', () => {
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
      .select(['message.kind', 'message.channel', 'message.state', 'message.toEmail', 'message.toPhone'])
      .where('idea.number', '=', number)
      .where('message.kind', '=', 'idea-decided')
      .execute();

  it('keeps kind, form, answers, reason and date, and tells it in public', async () => {
    const idea = await makeIdea(ctx, event);
    const decided = await classifyIdea(ctx, { idea, expectedVersion: 1, decision: decisionOf(PROTOTYPE) });
    expect(decided).toEqual({ ok: true, value: { version: 2, column: 'prototype_to_develop' } });
    const page = await readIdea({ ...ctx, viewer: visitor }, idea);
    expect(page?.idea).toMatchObject({
      boardColumn: 'prototype_to_develop',
      form: 'innovation',
      lead: 'Zinc',
      nextTest: 'Essayer avec 5 personnes',
      estimatedCostEuros: 1500,
      deliverer: null,
      decisionReason: 'Il faut d’abord l’essayer.',
      decidedAt: ctx.now,
    });
    expect(page?.story.at(-1)).toMatchObject({
      at: ctx.now,
      act: 'decided',
      column: 'prototype_to_develop',
      form: 'innovation',
      reason: 'Il faut d’abord l’essayer.',
    });
    expect(JSON.stringify(page)).not.toContain('Nadia');
  });

  it('forgets the answers of what it no longer is', async () => {
    const idea = await makeIdea(ctx, event);
    await classifyIdea(ctx, { idea, expectedVersion: 1, decision: decisionOf(SERVICE) });
    const declined = decisionOf({ ...SERVICE, column: 'declined', reason: 'Ce service existe déjà.' });
    await classifyIdea(ctx, { idea, expectedVersion: 2, decision: declined });
    const page = await readIdea(ctx, idea);
    expect(page?.idea).toMatchObject({ boardColumn: 'declined', form: null, deliverer: null });
    expect(page?.story.map((entry) => entry.reason)).toEqual([
      null,
      SERVICE.reason,
      'Ce service existe déjà.',
    ]);
  });

  it('owes the author each decision: by e-mail, by phone, in person', async () => {
    const byMail = await makeIdea(ctx, event, { authorContact: 'email', authorEmail: 'odette@example.org' });
    const byPhone = await makeIdea(ctx, event, { authorContact: 'phone', authorPhone: '+33612345678' });
    const inPerson = await makeIdea(ctx, event);
    for (const idea of [byMail, byPhone, inPerson])
      await classifyIdea(ctx, { idea, expectedVersion: 1, decision: decisionOf(SERVICE) });
    const declined = decisionOf({ column: 'declined', reason: 'Plus personne pour le faire.' });
    await classifyIdea(ctx, { idea: byMail, expectedVersion: 2, decision: declined });
    expect(await messagesOf(byMail)).toHaveLength(2);
    const byState = (await messagesOf(byMail)).map(({ state, toEmail }) => [state, toEmail]).sort();
    // Nobody had read the first one yet: the second takes its place.
    expect(byState).toEqual([
      ['owed', 'odette@example.org'],
      ['withdrawn', 'odette@example.org'],
    ]);
    expect(await messagesOf(byPhone)).toMatchObject([
      { channel: 'phone', state: 'to_tell', toPhone: '+33612345678' },
    ]);
    expect(await messagesOf(inPerson)).toMatchObject([{ channel: 'in_person', state: 'to_tell' }]);
  });

  it('writes nothing at all when it is refused', async () => {
    const idea = await makeIdea(ctx, event, { authorContact: 'phone', authorPhone: '+33612345678' });
    await classifyIdea(ctx, { idea, expectedVersion: 7, decision: decisionOf(SERVICE) });
    expect(await messagesOf(idea)).toEqual([]);
    expect((await readIdea(ctx, idea))?.story).toHaveLength(1);
  });

  it('goes where the card was dropped, or to the end where that neighbour has left', async () => {
    const ideas = [await makeIdea(ctx, event), await makeIdea(ctx, event), await makeIdea(ctx, event)];
    const [a = 0, b = 0, c = 0] = ideas;
    const decision = decisionOf({ column: 'declined', reason: 'Hors sujet.' });
    await classifyIdea(ctx, { idea: a, expectedVersion: 1, decision, after: null });
    await classifyIdea(ctx, { idea: b, expectedVersion: 1, decision, after: null });
    await classifyIdea(ctx, { idea: c, expectedVersion: 1, decision, after: 999_999 });
    const rows = await connection.db
      .selectFrom('idea')
      .select('number')
      .where('boardColumn', '=', 'declined')
      .where('number', 'in', ideas)
      .orderBy('rank')
      .execute();
    expect(rows.map((row) => row.number)).toEqual([b, a, c]);
  });

  it('shows how the author is reached to hub staff only', async () => {
    const number = await makeIdea(ctx, event, { authorContact: 'phone', authorPhone: '+33612345678' });
    const id = (await readIdea(ctx, number))?.idea.id ?? '';
    expect(await readIdeaContact(ctx, id)).toMatchObject({ authorPhone: '+33612345678' });
    expect(await readIdeaContact({ ...ctx, viewer: visitor }, id)).toBeUndefined();
  });
});

describe('what is typed as a decision', () => {
  const problems = (typed: Record<string, string>) =>
    decisionInput.safeParse(typed).error?.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);

  it('asks the questions of its kind, and always the reason', () => {
    expect(problems({ column: 'service_ready' })).toEqual([
      'serviceForm: serviceFormMissing',
      'reason: reasonMissing',
      'deliverer: delivererMissing',
      'deliveryPlace: deliveryPlaceMissing',
      'deliveryWhen: deliveryWhenMissing',
      'deliveryAudience: deliveryAudienceMissing',
    ]);
    expect(problems({ column: 'prototype_to_develop', prototypeForm: 'formation', reason: 'Oui' })).toEqual([
      'prototypeForm: prototypeFormMissing',
      'estimatedCostEuros: costWrong',
      'lead: leadMissing',
      'need: needMissing',
      'nextTest: nextTestMissing',
    ]);
    expect(problems({ column: 'declined' })).toEqual(['reason: reasonMissing']);
    expect(problems({ column: 'nowhere', reason: 'Oui' })).toEqual(['column: columnMissing']);
  });

  it.each(['-1', '1.5', '99999999999', 'mille', '1e3'])('refuses the cost %s', (estimatedCostEuros) => {
    expect(problems({ ...PROTOTYPE, estimatedCostEuros })).toEqual(['estimatedCostEuros: costWrong']);
  });

  it.each([
    ['0', 0],
    ['1\u202F500 €', 1500],
  ])('reads the cost %s', (estimatedCostEuros, read) => {
    expect(decisionInput.parse({ ...PROTOTYPE, estimatedCostEuros }).estimatedCostEuros).toBe(read);
  });
});
