import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { readBoardFilters } from '~/domain/ideas/board-filters';
import { readBoard } from '~/domain/ideas/board-pages.server';
import { similarIdeas } from '~/domain/ideas/similar-ideas.server';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { makeIdea } from '../../support/ideas';

describe('looking for an idea', () => {
  let connection: Connection;
  let ctx: Ctx;
  const made: Record<string, number> = {};
  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
    const event = await makeSwitch(connection.db, ctx.hub);
    const idea = (title: string, description: string) => makeIdea(ctx, event, { title, description });
    made.library = await idea('Une médiathèque ouverte le soir', 'Pour qui travaille la journée.');
    made.training = await idea('Des formations pour les aidants', 'Une soirée par mois.');
    made.bus = await idea('Un bus numérique', 'Il passe dans les villages.');
    made.cafe = await idea('Un café des écrans', 'Poser ses questions sur son téléphone.');
    const far = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    await makeIdea(far, await makeSwitch(connection.db, far.hub), { title: 'Une médiathèque flottante' });
  });
  afterAll(() => connection.close());

  const board = async (text: string) => {
    const { columns, isClose = false } = await readBoard(
      ctx,
      readBoardFilters(new URLSearchParams({ q: text })),
    );
    return { found: columns.flatMap(({ cards }) => cards.map((card) => card.number)), isClose };
  };

  it.each([
    ['mediatheque', 'library'],
    ['MÉDIATHÈQUES', 'library'],
    ['formation', 'training'],
    ['formations', 'training'],
    ['mediath', 'library'],
    ['téléphones', 'cafe'],
  ])('finds « %s » by its stem, without accents', async (text, name) => {
    expect(await board(text)).toEqual({ found: [made[name]], isClose: false });
  });

  it.each([
    ['mediatéque', 'library'],
    ['formmation', 'training'],
    ['formatoins aidans', 'training'],
    ['vilages', 'bus'],
    ['nmuerique', 'bus'],
  ])('finds « %s », which was typed wrong, and says that it is only close', async (text, name) => {
    expect(await board(text)).toEqual({ found: [made[name]], isClose: true });
  });

  it('shows what is close only where nothing has the words themselves', async () => {
    expect(await board('soir')).toEqual({ found: [made.library, made.training], isClose: false });
  });

  it.each(['xylophone', 'zzz', "'; drop table idea; --"])('finds nothing for « %s »', async (text) => {
    expect((await board(text)).found).toEqual([]);
  });

  it.each([
    ['Ouvrir la mediatheque en soirée', 'library'],
    ['Une formation pour un aidant', 'training'],
    ['bus numerique', 'bus'],
    ['Un café écran', 'cafe'],
    ['Un bus numérque dans mon village', 'bus'],
  ])('shows who writes « %s » that it is proposed already', async (text, name) => {
    const [first] = await similarIdeas(ctx, text);
    expect(first?.number).toBe(made[name]);
  });

  it('shows nothing that only shares one common word, nothing known, nothing of another hub', async () => {
    expect(await similarIdeas(ctx, 'Une imprimante pour la mairie')).toEqual([]);
    expect(await similarIdeas(ctx, 'Un')).toEqual([]);
    expect(await similarIdeas(ctx, 'bus numerique', { without: [made.bus ?? 0] })).toEqual([]);
    const titles = (await similarIdeas(ctx, 'Une médiathèque flottante')).map(({ title }) => title);
    expect(titles).not.toContain('Une médiathèque flottante');
  });

  it('finds the one that says the same among hundreds that share two words with it', async () => {
    const event = await makeSwitch(connection.db, ctx.hub);
    const [zone] = ctx.hub.zones;
    const crowd = Array.from({ length: 400 }, (_, n) => ({
      hubId: ctx.hub.id,
      switchEventId: event.id,
      zoneId: zone?.id ?? '',
      title: `Des ordinateurs prêtés, demande ${n}`,
      description: 'Un ordinateur prêté aux voisins.',
      speakerType: 'usager',
      rank: `c${String(n).padStart(4, '0')}`,
    }));
    await connection.db.insertInto('idea').values(crowd).execute();
    const same = await makeIdea(ctx, event, { title: 'Des ordinateurs prêtés aux collégiens par quartier' });
    const found = await similarIdeas(ctx, 'Prêter des ordinateurs aux collégiens du quartier');
    expect(found).toHaveLength(5);
    expect(found[0]?.number).toBe(same);
  });
});
