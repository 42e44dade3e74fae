import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { COLUMN_PAGE } from '~/domain/ideas/board';
import { boardFiltersQuery, readBoardFilters } from '~/domain/ideas/board-filters';
import {
  readBoard,
  readBoardChanges,
  readBoardColumn,
  switchesWithIdeas,
} from '~/domain/ideas/board-pages.server';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { decisionOf, makeHubStaff, makeIdea, SERVICE } from '../../support/ideas';

const filters = (query = '') => readBoardFilters(new URLSearchParams(query));

describe('the board', () => {
  let connection: Connection;
  let ctx: Ctx;
  const made: Record<string, number> = {};
  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
    const viewer = await makeHubStaff(connection.db, ctx.hub);
    const avignon = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', slug: 'avignon-1' });
    const alpes = await makeSwitch(connection.db, ctx.hub, { zone: 'alpes', slug: 'alpes-1' });
    made.mediation = await makeIdea(ctx, avignon, {
      title: 'Médiation à domicile',
      description: 'Aller chez les personnes qui sortent peu.',
    });
    made.papers = await makeIdea(ctx, alpes, {
      title: 'Comprendre ses courriers',
      description: 'Des écrivains publics pour l’administration.',
      speakerType: 'collectivite',
      audiences: ['personnes-exilees', 'familles'],
    });
    made.service = await makeIdea(ctx, alpes, { title: 'Cours de clavier' });
    const staffCtx = { ...ctx, viewer };
    await classifyIdea(staffCtx, {
      idea: made.service,
      expectedVersion: 1,
      decision: decisionOf(SERVICE),
    });
    const antilles = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const far = await makeSwitch(connection.db, antilles.hub);
    made.far = await makeIdea(antilles, far, { title: 'Médiation en Guyane' });
  });
  afterAll(() => connection.close());

  const found = async (query: string) =>
    (await readBoard(ctx, filters(query))).columns.flatMap((column) =>
      column.cards.map((card) => card.number),
    );

  it('has a column for each stage in order, exact counts, and only its own hub', async () => {
    const board = await readBoard(ctx, filters());
    expect(board.columns.map(({ column, count }) => [column, count])).toEqual([
      ['to_sort', 2],
      ['service_to_prepare', 1],
      ['service_ready', 0],
      ['service_retired', 0],
      ['prototype_to_develop', 0],
      ['prototype_in_progress', 0],
      ['prototype_stopped', 0],
      ['declined', 0],
    ]);
    expect(board.columns[0]?.cards[0]).toEqual({
      number: made.mediation,
      version: 1,
      rank: expect.any(String),
      title: 'Médiation à domicile',
      speaker: 'usager',
      zone: 'avignon',
      form: null,
    });
    expect(board.columns[0]?.until).toBeNull();
  });

  it.each([
    ['zone=alpes', ['papers', 'service']],
    ['switch=avignon-1', ['mediation']],
    ['acteur=collectivite', ['papers']],
    ['public=familles', ['papers']],
    ['zone=alpes&acteur=usager', ['service']],
    ['zone=nulle-part', ['mediation', 'papers', 'service']],
    ['q=mediation', ['mediation']],
    ['q=M%C3%89DIATIONS', ['mediation']],
    ['q=m%C3%A9dia', ['mediation']],
    ['q=mediatio', ['mediation']],
    ['q=comprendre+un+courrier', ['papers']],
    ['q=administratif', ['papers']],
    ['q=le', ['mediation', 'papers', 'service']],
    ['q=courrier+domicile', []],
    ["q='):*|%26!%00", ['mediation', 'papers', 'service']],
    ['switch=%00', ['mediation', 'papers', 'service']],
  ])('finds with %s', async (query, names) => {
    expect((await found(query)).sort()).toEqual(names.map((name) => made[name] ?? 0).sort());
    const board = await readBoard(ctx, filters(query));
    expect(board.columns.reduce((sum, column) => sum + column.count, 0)).toBe(names.length);
  });

  it('shows a page of each column, and the rest on demand, each idea once', async () => {
    const many = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const event = await makeSwitch(connection.db, many.hub);
    const all: number[] = [made.far ?? 0];
    for (let at = 0; at < 59; at += 1) all.push(await makeIdea(many, event));
    const first = (await readBoard(many, filters())).columns[0];
    expect(first?.count).toBe(60);
    expect(first?.cards.map((card) => card.number)).toEqual(all.slice(0, COLUMN_PAGE));
    const more = (await readBoard(many, filters(), { to_sort: 24 })).columns[0];
    expect(more?.cards.map((card) => card.number)).toEqual(all.slice(0, 24));
    const page = await readBoardColumn(many, filters(), {
      column: 'to_sort',
      after: more?.until ?? null,
      limit: 30,
    });
    expect(page.cards.map((card) => card.number)).toEqual(all.slice(24, 54));
    const last = await readBoardColumn(many, filters(), { column: 'to_sort', after: page.until, limit: 30 });
    expect(last.cards.map((card) => card.number)).toEqual(all.slice(54));
    expect([last.count, last.until]).toEqual([60, null]);
  });

  it('tells what some ideas are now, and of those that do not fit, nothing', async () => {
    const asked = [made.mediation, made.service, made.far, 999_999].map(Number);
    const changes = await readBoardChanges(ctx, filters(), asked);
    expect(changes.cards.map(({ number, column }) => [number, column]).sort()).toEqual([
      [made.mediation, 'to_sort'],
      [made.service, 'service_to_prepare'],
    ]);
    expect(changes.counts.find(({ column }) => column === 'to_sort')?.count).toBe(2);
    const alpes = await readBoardChanges(ctx, filters('zone=alpes'), asked);
    expect(alpes.cards.map(({ number }) => number)).toEqual([made.service]);
  });

  it('forgets an idea that was merged or hidden, and counts it no more', async () => {
    const shown = () => readBoard(ctx, filters('acteur=usager&public=seniors'));
    const before = (await shown()).columns[0]?.count ?? 0;
    const hide = (at: Date | null) =>
      connection.db
        .updateTable('idea')
        .set({ hiddenAt: at })
        .where('number', '=', made.mediation ?? 0)
        .execute();
    await hide(ctx.now);
    const hidden = (await shown()).columns[0];
    expect(hidden?.count).toBe(before - 1);
    expect(hidden?.cards.map(({ number }) => number)).not.toContain(made.mediation);
    expect((await readBoardChanges(ctx, filters(), [made.mediation ?? 0])).cards).toEqual([]);
    await hide(null);
    expect((await shown()).columns[0]?.count).toBe(before);
  });

  it('offers the Switches that have ideas', async () => {
    await makeSwitch(connection.db, ctx.hub, { slug: 'sans-idee' });
    expect((await switchesWithIdeas(ctx)).map((event) => event.slug).sort()).toEqual([
      'alpes-1',
      'avignon-1',
    ]);
  });
});

describe('the filters in the URL', () => {
  it('come back as they were written', () => {
    const query = 'zone=alpes&switch=gap-2020&acteur=ess&public=femmes&q=caf%C3%A9+num%C3%A9rique';
    expect(boardFiltersQuery(filters(query)).toString()).toBe(query);
    expect(boardFiltersQuery(filters('zone=&q=+')).toString()).toBe('');
  });
});
