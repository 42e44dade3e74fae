import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import { editOutcome } from '~/domain/ideas/outcome/edit-outcome.server';
import { keepServiceFile, removeServiceFile } from '~/domain/ideas/outcome/keep-service-file.server';
import { prototypeInput, type ToldTest } from '~/domain/ideas/outcome/outcome-input';
import { outcomesToFollow } from '~/domain/ideas/outcome/outcomes-to-follow.server';
import { removeTest } from '~/domain/ideas/outcome/remove-test.server';
import { serviceFileToGive } from '~/domain/ideas/outcome/service-file-to-give.server';
import { tellTest } from '~/domain/ideas/outcome/tell-test.server';
import { visitor } from '~/domain/people/viewer';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '../../../support/context';
import { ownDatabase } from '../../../support/database';
import { makeSwitch } from '../../../support/factories';
import { decisionOf, makeHubStaff, SERVICE } from '../../../support/ideas';
import { HELP, makeDecided, makeReady, serviceAnswers, step, versionOf } from '../../../support/outcomes';
import { pdf } from '../../../support/service-files';

let connection: Connection;
let ctx: Ctx;
let nadia: Ctx;
let organiser: Ctx;
let event: { id: string; slug: string };

beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db);
  nadia = { ...ctx, viewer: await makeHubStaff(connection.db, ctx.hub) };
  organiser = { ...ctx, viewer: staff(ctx.hub, { role: 'organiser', zone: 'avignon' }) };
  event = await makeSwitch(connection.db, ctx.hub, { slug: 'avignon-ensemble', zone: 'avignon' });
});
afterAll(() => connection.close());

const prototype = (over: Record<string, string> = {}) =>
  prototypeInput.parse({ lead: 'Zinc', need: 'Une salle', nextTest: 'À cinq', ...over });
const testOf = (over: Partial<ToldTest> = {}): ToldTest => ({
  testedOn: '2026-06-10',
  tried: 'Vingt lettres lues.',
  people: 6,
  learnt: 'La voix doit être lente.',
  nextTest: '',
  nextTestOn: null,
  formId: randomUUID(),
  ...over,
});
const tell = async (idea: number, test: ToldTest) =>
  tellTest(nadia, { idea, expectedVersion: await versionOf(nadia, idea), test });
const acts = async (idea: number) =>
  (await readIdea(ctx, idea))?.story.map(({ act, column }) => `${act} ${column}`);
const messagesOf = async (idea: number) => {
  const id = (await readIdea(ctx, idea))?.idea.id ?? '';
  const rows = await connection.db.selectFrom('message').select('kind').where('ideaId', '=', id).execute();
  return rows.filter(({ kind }) => kind === 'idea-decided').length;
};

describe('what the team writes of an outcome', () => {
  it('changes neither where the idea is nor what was decided, and tells nobody', async () => {
    const idea = await makeDecided(nadia, event, 'service');
    const before = await readIdea(ctx, idea);
    const owed = await messagesOf(idea);
    const answers = serviceAnswers({
      deliveryHow: 'Venez sans rendez-vous',
      deliveryLink: 'https://exemple.fr/a',
    });
    const edited = await editOutcome(nadia, { idea, expectedVersion: 2, answers });
    expect(edited).toMatchObject({ ok: true, value: { version: 3 } });
    const after = await readIdea(ctx, idea);
    expect(after?.idea).toMatchObject({
      boardColumn: 'service_to_prepare',
      deliveryHow: 'Venez sans rendez-vous',
      deliveryLink: 'https://exemple.fr/a',
      topics: [HELP],
      decidedAt: before?.idea.decidedAt,
    });
    expect(after?.story).toEqual(before?.story);
    expect(await messagesOf(idea)).toBe(owed);
  });

  it('is in the history by the names of its answers, never by what they say', async () => {
    const idea = await makeDecided(nadia, event, 'service');
    const answers = serviceAnswers({ deliveryHow: 'Demandez Zyxwvut' });
    await editOutcome(nadia, { idea, expectedVersion: 2, answers });
    const id = (await readIdea(ctx, idea))?.idea.id ?? '';
    const history = await connection.db
      .selectFrom('history')
      .selectAll()
      .where('subjectId', '=', id)
      .execute();
    expect(history.at(-1)).toMatchObject({ act: 'outcome-edited' });
    expect(history.at(-1)?.after?.fields).toContain('deliveryHow');
    expect(JSON.stringify(history)).not.toContain('Zyxwvut');
  });

  it('writes nothing where nothing changed', async () => {
    const idea = await makeDecided(nadia, event, 'service');
    const answers = serviceAnswers();
    await editOutcome(nadia, { idea, expectedVersion: 2, answers });
    expect(await editOutcome(nadia, { idea, expectedVersion: 3, answers })).toMatchObject({
      value: { version: 3 },
    });
  });

  it('is refused to whoever saw an older version, with who was faster', async () => {
    const idea = await makeDecided(nadia, event, 'service');
    const refusal = await editOutcome(nadia, { idea, expectedVersion: 1, answers: serviceAnswers() });
    expect(refusal).toMatchObject({
      reason: 'stale',
      facts: { who: 'Nadia Roux', where: 'service_to_prepare', version: 2 },
    });
  });

  it('is for hub staff of this hub alone', async () => {
    const idea = await makeDecided(nadia, event, 'service');
    const edit = { idea, expectedVersion: 2, answers: serviceAnswers() };
    const far = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const stranger = { ...far, viewer: staff(far.hub, { role: 'hub_staff' }) };
    for (const by of [ctx, organiser])
      expect(await editOutcome({ ...by, viewer: by.viewer ?? visitor }, edit)).toMatchObject({
        reason: 'not-allowed',
      });
    expect(await editOutcome(stranger, edit)).toMatchObject({ reason: 'not-found' });
    expect(await outcomesToFollow(organiser)).toBeUndefined();
  });

  it('is not written of what was merged or hidden', async () => {
    const idea = await makeDecided(nadia, event, 'service');
    await connection.db.updateTable('idea').set({ hiddenAt: ctx.now }).where('number', '=', idea).execute();
    expect(await editOutcome(nadia, { idea, expectedVersion: 2, answers: serviceAnswers() })).toMatchObject({
      reason: 'not-found',
    });
    expect(await readIdea(ctx, idea)).toBeUndefined();
  });

  it('keeps a ready service findable by a topic', async () => {
    const idea = await makeReady(nadia, event);
    const edit = {
      idea,
      expectedVersion: await versionOf(nadia, idea),
      answers: serviceAnswers({ topics: [] }),
    };
    expect(await editOutcome(nadia, edit)).toMatchObject({ reason: 'topic-missing' });
  });
});

describe('a step', () => {
  it('makes a service ready once the checklist is answered, and owes its author the news', async () => {
    const idea = await makeDecided(nadia, event, 'service');
    expect(await step(nadia, idea, 'service_ready')).toMatchObject({
      reason: 'not-ready',
      facts: { gaps: 'topics' },
    });
    await editOutcome(nadia, { idea, expectedVersion: 2, answers: serviceAnswers() });
    const owed = await messagesOf(idea);
    expect(await step(nadia, idea, 'service_ready')).toMatchObject({ ok: true });
    expect(await messagesOf(idea)).toBe(owed + 1);
    expect(await acts(idea)).toEqual([
      'proposed to_sort',
      'decided service_to_prepare',
      'stepped service_ready',
    ]);
  });

  it('retires a service with its reason, for everybody to read', async () => {
    const idea = await makeReady(nadia, event);
    expect(await step(nadia, idea, 'service_retired')).toMatchObject({ reason: 'reason-missing' });
    await step(nadia, idea, 'service_retired', 'La salle est fermée.');
    expect((await readIdea(ctx, idea))?.story.at(-1)).toMatchObject({
      act: 'stepped',
      column: 'service_retired',
      reason: 'La salle est fermée.',
      at: ctx.now,
    });
  });

  it('makes a prototype a service that keeps what it was', async () => {
    const idea = await makeDecided(nadia, event, 'prototype');
    await tell(idea, testOf());
    expect(await step(nadia, idea, 'service_to_prepare', 'Elle marche.')).toMatchObject({
      reason: 'form-missing',
    });
    expect(await step(nadia, idea, 'service_to_prepare', 'Elle marche.', 'autre')).toMatchObject({
      ok: true,
    });
    const page = await readIdea(ctx, idea);
    expect(page?.idea).toMatchObject({
      boardColumn: 'service_to_prepare',
      form: 'autre',
      lead: 'Zinc',
      estimatedCostEuros: 1_500,
      becameServiceAt: ctx.now,
    });
    expect(page?.tests).toHaveLength(1);
    expect(page?.story.at(-1)).toMatchObject({ act: 'became-service', reason: 'Elle marche.' });
  });

  it('and a decision to that end keep it too', async () => {
    const idea = await makeDecided(nadia, event, 'prototype');
    await classifyIdea(nadia, { idea, expectedVersion: 2, decision: decisionOf(SERVICE) });
    expect((await readIdea(ctx, idea))?.idea).toMatchObject({
      deliverer: SERVICE.deliverer,
      lead: 'Zinc',
      nextTest: 'Essayer avec 5 personnes',
      becameServiceAt: ctx.now,
    });
  });

  it.each([
    ['service', 'prototype_stopped'],
    ['service', 'declined'],
    ['prototype', 'service_ready'],
    ['prototype', 'to_sort'],
  ] as const)('takes no %s to %s', async (kind, to) => {
    const idea = await makeDecided(nadia, event, kind);
    expect(await step(nadia, idea, to, 'Parce que.', 'autre')).toMatchObject({ reason: 'no-such-step' });
  });
});

describe('a test', () => {
  it('is told once, takes the place of the planned one, and gives its own to the next', async () => {
    const idea = await makeDecided(nadia, event, 'prototype');
    await editOutcome(nadia, { idea, expectedVersion: 2, answers: prototype({ nextTestOn: '2026-06-10' }) });
    const follow = async () => (await outcomesToFollow(nadia))?.tests.some(({ number }) => number === idea);
    expect(await follow()).toBe(true);
    const test = testOf({ nextTest: 'À vingt', nextTestOn: '2026-07-01' });
    const first = await tellTest(nadia, { idea, expectedVersion: 3, test });
    const second = await tellTest(nadia, { idea, expectedVersion: 3, test });
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(await follow()).toBe(false);
    const page = await readIdea(ctx, idea);
    expect(page?.tests).toMatchObject([
      { testedOn: '2026-06-10', people: 6, learnt: 'La voix doit être lente.' },
    ]);
    expect(page?.idea).toMatchObject({ nextTest: 'À vingt', nextTestOn: '2026-07-01' });
  });

  it('is not told before its day, by the clock of its zone', async () => {
    const idea = await makeDecided(nadia, event, 'prototype');
    expect(await tell(idea, testOf({ testedOn: '2026-06-17' }))).toMatchObject({ reason: 'still-to-come' });
    const late = { ...nadia, now: new Date('2026-06-16T22:30:00Z') };
    const again = { idea, expectedVersion: 2, test: testOf({ testedOn: '2026-06-17' }) };
    expect(await tellTest(late, again)).toMatchObject({ ok: true });
  });

  it('is taken back', async () => {
    const idea = await makeDecided(nadia, event, 'prototype');
    await tell(idea, testOf());
    const [told] = (await readIdea(ctx, idea))?.tests ?? [];
    const wanted = { idea, expectedVersion: 3, test: told?.id ?? '' };
    expect(await removeTest(nadia, wanted)).toMatchObject({ value: { version: 4 } });
    expect((await readIdea(ctx, idea))?.tests).toEqual([]);
  });

  it('is none of a service', async () => {
    const idea = await makeDecided(nadia, event, 'service');
    expect(await tell(idea, testOf())).toMatchObject({ reason: 'no-prototype' });
  });
});

describe('the file of a service', () => {
  const keep = async (idea: number, bytes: Buffer | undefined, name = 'guide.pdf') =>
    keepServiceFile(nadia, {
      idea,
      expectedVersion: await versionOf(nadia, idea),
      file: bytes && { name, bytes },
    });

  it('is given to everybody while the service is ready, and to the team before and after', async () => {
    const idea = await makeDecided(nadia, event, 'service');
    await editOutcome(nadia, { idea, expectedVersion: 2, answers: serviceAnswers() });
    await keep(idea, pdf);
    expect(await serviceFileToGive(ctx, idea)).toBeUndefined();
    expect(await serviceFileToGive(nadia, idea)).toMatchObject({ name: 'guide.pdf' });
    await step(nadia, idea, 'service_ready');
    expect(await (await serviceFileToGive(ctx, idea))?.bytes()).toEqual(pdf);
    await step(nadia, idea, 'service_retired', 'Elle est fermée.');
    expect(await serviceFileToGive(ctx, idea)).toBeUndefined();
  });

  it('takes the place of the one before, under another id', async () => {
    const idea = await makeReady(nadia, event);
    await keep(idea, pdf);
    const first = await serviceFileToGive(ctx, idea);
    await keep(idea, Buffer.concat([pdf, pdf]), 'autre.pdf');
    const second = await serviceFileToGive(ctx, idea);
    expect(second).toMatchObject({ name: 'autre.pdf' });
    expect(second?.id).not.toBe(first?.id);
    await removeServiceFile(nadia, { idea, expectedVersion: await versionOf(nadia, idea) });
    expect(await serviceFileToGive(ctx, idea)).toBeUndefined();
  });

  it('is refused where it is missing, too big, something else, or of a prototype', async () => {
    const idea = await makeReady(nadia, event);
    expect(await keep(idea, undefined)).toMatchObject({ reason: 'file-missing' });
    expect(await keep(idea, Buffer.alloc(10 * 1024 * 1024 + 1))).toMatchObject({ reason: 'file-too-big' });
    expect(await keep(idea, Buffer.from('<script>'))).toMatchObject({ reason: 'file-unknown' });
    const other = await makeDecided(nadia, event, 'prototype');
    expect(await keep(other, pdf)).toMatchObject({ reason: 'no-service' });
  });
});

describe('what waits for words of the team', () => {
  it('is the tests whose day is over, what is to prepare, and ready services without a topic', async () => {
    const [today, past] = [
      await makeDecided(nadia, event, 'prototype'),
      await makeDecided(nadia, event, 'prototype'),
    ];
    const prepared = await makeDecided(nadia, event, 'service');
    const ready = await makeDecided(nadia, event, 'service');
    for (const [idea, nextTestOn] of [
      [today, '2026-06-16'],
      [past, '2026-06-15'],
    ] as const)
      await editOutcome(nadia, { idea, expectedVersion: 2, answers: prototype({ nextTestOn }) });
    await classifyIdea(nadia, {
      idea: ready,
      expectedVersion: 2,
      decision: decisionOf({ ...SERVICE, column: 'service_ready' }),
    });
    const found = await outcomesToFollow(nadia);
    const numbers = (list: { number: number }[] | undefined) => list?.map(({ number }) => number) ?? [];
    expect(numbers(found?.tests)).toContain(past);
    expect(numbers(found?.tests)).not.toContain(today);
    expect(numbers(found?.prepare)).toContain(prepared);
    expect(numbers(found?.withoutTopic)).toContain(ready);
  });
});
