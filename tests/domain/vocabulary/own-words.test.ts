import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { readBoard } from '~/domain/ideas/board-pages.server';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import { baseFormOf, stageOf } from '~/domain/ideas/idea';
import { moveIdea } from '~/domain/ideas/move-idea.server';
import { moveWord } from '~/domain/vocabulary/order-words.server';
import { readWords } from '~/domain/vocabulary/read-words.server';
import { restoreWord, retireWord } from '~/domain/vocabulary/retire-word.server';
import { addWord, renameWord } from '~/domain/vocabulary/save-word.server';
import { WORD_LISTS, type WordList, type WordNames } from '~/domain/vocabulary/word-input';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { decisionOf, makeHubStaff, makeIdea, moveOf, PROTOTYPE, SERVICE } from '../../support/ideas';
import { versionOf } from '../../support/merging';

const NO_FILTER = { zone: '', switchEvent: '', speaker: '', audience: '', text: '' };
const named = (labelFr: string, over: Partial<WordNames> = {}): WordNames => ({
  ...{ labelFr, labelEn: '', stateFr: '', stateEn: '', explainedFr: '', explainedEn: '', ...over },
});

describe('a hub’s own words', () => {
  let connection: Connection;
  let ctx: Ctx;
  let event: { id: string };
  beforeAll(async () => {
    connection = await ownDatabase();
    const { hub } = await contextOf(connection.db);
    const team = await makeHubStaff(connection.db, hub);
    const admin = staff(hub, { role: 'hub_admin' });
    if (team.kind !== 'staff' || admin.kind !== 'staff') throw new Error('staff makes staff');
    ctx = { ...(await contextOf(connection.db)), viewer: { ...team, grants: admin.grants } };
    event = await makeSwitch(connection.db, hub);
  });
  afterAll(() => connection.close());

  /** The hub is read anew, as each request does. */
  const now = async (): Promise<Ctx> => ({ ...(await contextOf(connection.db)), viewer: ctx.viewer });
  const word = async (list: WordList, slug: string) => {
    const found = (await readWords(ctx))[list].find((each) => each.slug === slug);
    if (!found) throw new Error(`no word ${slug}`);
    return { slug, version: found.version };
  };
  const add = async (list: WordList, under: string, label: string) => {
    const added = await addWord(ctx, list, { under, typed: named(label) });
    if (!added.ok) throw new Error(`not added: ${added.reason}`);
    return added.value.slug;
  };
  const historyOf = async (act: string) =>
    connection.db.selectFrom('history').selectAll().where('act', '=', act).orderBy('id').execute();

  it('an added column stands after its siblings, takes ideas, and says its name in both languages', async () => {
    const slug = await add('columns', 'service_retired', 'Services à relancer');
    expect(slug).toBe('service_retired__services_a_relancer');
    const { hub } = await now();
    const slugs = hub.columns.map((column) => column.slug as string);
    expect(slugs.indexOf(slug)).toBe(slugs.indexOf('service_retired') + 1);
    expect(hub.columns.find((column) => column.slug === slug)).toMatchObject({
      stage: 'service_retired',
      label: { fr: 'Services à relancer', en: 'Services à relancer' },
    });
    const idea = await makeIdea(ctx, event);
    const decision = decisionOf({ ...SERVICE, column: slug });
    expect(await classifyIdea(await now(), { idea, expectedVersion: 1, decision })).toMatchObject({
      value: { column: slug },
    });
  });

  it('a name is asked for, once', async () => {
    const typed = { under: 'declined', typed: named(' ') };
    expect(await addWord(ctx, 'columns', typed)).toMatchObject({ problems: [{ reason: 'nameMissing' }] });
    const taken = { under: 'declined', typed: named('ÉCARTÉES') };
    expect(await addWord(ctx, 'columns', taken)).toMatchObject({ problems: [{ reason: 'nameTaken' }] });
    const nowhere = { under: 'elsewhere', typed: named('Ailleurs') };
    expect(await addWord(ctx, 'columns', nowhere)).toMatchObject({ problems: [{ reason: 'underMissing' }] });
  });

  it('a stale change is refused, and so is whoever is no admin', async () => {
    const seen = await word('forms', 'autre');
    expect((await renameWord(ctx, 'forms', { seen, typed: named('Autre chose') })).ok).toBe(true);
    expect(await renameWord(ctx, 'forms', { seen, typed: named('Encore') })).toMatchObject({
      reason: 'stale',
    });
    const viewer = staff(ctx.hub, { role: 'hub_staff' });
    expect(await moveWord({ ...ctx, viewer }, 'forms', { seen, way: 'up' })).toMatchObject({
      reason: 'not-allowed',
    });
    expect(await historyOf('word-changed')).toHaveLength(1);
  });

  it('a column retires empty, or hands its ideas on with their history; the last of a stage stays', async () => {
    const first = await word('columns', 'prototype_in_progress');
    expect(await retireWord(ctx, 'columns', { seen: first, into: '' })).toMatchObject({ reason: 'last' });
    const arrival = await word('columns', 'to_sort');
    await add('columns', 'to_sort', 'À relire');
    expect(await retireWord(ctx, 'columns', { seen: arrival, into: 'to_sort__a_relire' })).toMatchObject({
      reason: 'last',
    });
    const slug = await add('columns', 'prototype_in_progress', 'Essais longs');
    const ideas = [await makeIdea(ctx, event), await makeIdea(ctx, event)];
    for (const idea of ideas) {
      const decision = decisionOf({ ...PROTOTYPE, column: slug });
      await classifyIdea(await now(), { idea, expectedVersion: 1, decision });
    }
    const seen = await word('columns', slug);
    expect(await retireWord(ctx, 'columns', { seen, into: '' })).toMatchObject({ reason: 'not-empty' });
    expect(await retireWord(ctx, 'columns', { seen, into: 'declined' })).toMatchObject({
      reason: 'not-empty',
    });
    expect(await retireWord(ctx, 'columns', { seen, into: 'prototype_in_progress' })).toMatchObject({
      value: { moved: 2 },
    });
    const board = await readBoard(await now(), NO_FILTER);
    expect(board.columns.map(({ column }) => column)).not.toContain(slug);
    const page = board.columns.find(({ column }) => column === 'prototype_in_progress');
    expect(page?.cards.map(({ number }) => number)).toEqual(ideas);
    const told = (await historyOf('moved')).filter(({ before }) => before?.column === slug);
    expect(told).toHaveLength(2);
    // Nothing goes into it any more, whatever an old page offers.
    const [idea = 0] = ideas;
    const move = moveOf({ idea, column: slug as 'declined', expectedVersion: await versionOf(ctx, idea) });
    expect(await moveIdea(ctx, move)).toMatchObject({ reason: 'column-retired' });
    expect((await restoreWord(ctx, 'columns', await word('columns', slug))).ok).toBe(true);
    expect((await moveIdea(ctx, move)).ok).toBe(true);
  });

  it('no renaming, adding, ordering or retiring moves a count by stage or base form', async () => {
    const made = [];
    for (let at = 0; at < 6; at += 1) made.push(await makeIdea(ctx, event));
    for (const [at, idea] of made.slice(0, 4).entries())
      await classifyIdea(await now(), {
        idea,
        expectedVersion: 1,
        decision: decisionOf(at % 2 ? SERVICE : PROTOTYPE),
      });
    const counts = async () => {
      const rows = await connection.db.selectFrom('idea').select(['boardColumn', 'form']).execute();
      const tally = new Map<string, number>();
      for (const { boardColumn, form } of rows)
        for (const key of [stageOf(boardColumn), form && baseFormOf(form)])
          if (key) tally.set(key, (tally.get(key) ?? 0) + 1);
      return tally;
    };
    const before = await counts();
    const step = fc.record({
      list: fc.constantFrom(...WORD_LISTS),
      kind: fc.constantFrom('rename', 'add', 'up', 'down', 'retire', 'restore'),
      pick: fc.nat(),
      into: fc.nat(),
    });
    let serial = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
        for (const { list, kind, pick, into } of steps) {
          const words = (await readWords(ctx))[list];
          const chosen = words[pick % words.length];
          if (!chosen) continue;
          const seen = { slug: chosen.slug, version: chosen.version };
          serial += 1;
          if (kind === 'rename') await renameWord(ctx, list, { seen, typed: named(`Mot ${serial}`) });
          else if (kind === 'add') {
            const under = list === 'columns' ? stageOf(chosen.slug) : baseFormOf(chosen.slug);
            await addWord(ctx, list, { under, typed: named(`Mot ${serial}`) });
          } else if (kind === 'retire')
            await retireWord(ctx, list, { seen, into: words[into % words.length]?.slug ?? '' });
          else if (kind === 'restore') await restoreWord(ctx, list, seen);
          else await moveWord(ctx, list, { seen, way: kind as 'up' | 'down' });
          expect(await counts()).toEqual(before);
        }
        const { hub } = await now();
        for (const list of WORD_LISTS) {
          const unders = hub[list]
            .filter(({ isRetired }) => !isRetired)
            .map(({ slug }) => slug.split('__')[0]);
          expect(new Set(unders).size).toBe(list === 'columns' ? 8 : 7);
        }
      }),
      { numRuns: 15 },
    );
  });
});
