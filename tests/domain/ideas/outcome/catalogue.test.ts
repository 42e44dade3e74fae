import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { readReadyServices, type ServicesAsk } from '~/domain/ideas/outcome/ready-services.server';
import { servicesToFind } from '~/domain/ideas/outcome/services-to-find.server';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../../../support/context';
import { ownDatabase } from '../../../support/database';
import { makeSwitch } from '../../../support/factories';
import { makeHubStaff } from '../../../support/ideas';
import { makeDecided, makeReady, step } from '../../../support/outcomes';

let connection: Connection;
let ctx: Ctx;
let nadia: Ctx;
let alpes: { id: string };
let avignon: { id: string };

beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db);
  nadia = { ...ctx, viewer: await makeHubStaff(connection.db, ctx.hub) };
  alpes = await makeSwitch(connection.db, ctx.hub, { slug: 'gap', zone: 'alpes' });
  avignon = await makeSwitch(connection.db, ctx.hub, { slug: 'avignon', zone: 'avignon' });
});
afterAll(() => connection.close());

const ask = (over: Partial<ServicesAsk> = {}): ServicesAsk => ({
  topic: '',
  audience: '',
  zone: '',
  text: '',
  before: null,
  ...over,
});
const numbersOf = async (over: Partial<ServicesAsk> = {}) =>
  (await readReadyServices(ctx, ask(over))).services.map(({ number }) => number);

/** A column that the hub added below its stage. */
async function addColumn(slug: 'service_ready__relance'): Promise<void> {
  const words = { labelFr: 'Relance', labelEn: 'Again', stateFr: 'Relance', stateEn: 'Again' };
  const row = { ...words, slug, hubId: ctx.hub.id, stage: 'service_ready', position: 90 };
  await connection.db.insertInto('boardColumn').values(row).execute();
}

describe('the catalogue of services', () => {
  it('holds what is ready, and nothing else', async () => {
    const ready = await makeReady(nadia, avignon);
    const prepared = await makeDecided(nadia, avignon, 'service');
    const retired = await makeReady(nadia, avignon);
    await step(nadia, retired, 'service_retired', 'La salle est fermée.');
    const hidden = await makeReady(nadia, avignon);
    await connection.db.updateTable('idea').set({ hiddenAt: ctx.now }).where('number', '=', hidden).execute();
    const own = await makeReady(nadia, avignon);
    await addColumn('service_ready__relance');
    await connection.db
      .updateTable('idea')
      .set({ boardColumn: 'service_ready__relance' })
      .where('number', '=', own)
      .execute();
    expect(await numbersOf()).toEqual([own, ready]);
    expect(await servicesToFind(ctx)).toEqual([own, ready]);
    const far = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    expect((await readReadyServices(far, ask())).total).toBe(0);
    await step(nadia, prepared, 'service_retired', 'Personne ne peut la donner.');
  });

  it('is narrowed by topic, audience, zone and words, together', async () => {
    const made = await makeReady(nadia, alpes, {
      idea: { title: 'Formations à la médiathèque' },
      answers: { topics: ['utilisation-securisee-du-numerique'], audiences: ['familles'] },
    });
    const narrow = {
      topic: 'utilisation-securisee-du-numerique',
      audience: 'familles',
      zone: 'alpes',
      text: 'mediatheque formation',
    };
    expect(await numbersOf(narrow)).toEqual([made]);
    for (const [name, value] of [
      ['topic', 'loisirs-et-creations-numeriques'],
      ['audience', 'jeunes'],
      ['zone', 'azur'],
      ['text', 'girafe'],
    ])
      expect(await numbersOf({ ...narrow, [name ?? '']: value }), name).toEqual([]);
    expect(await numbersOf({ topic: 'inconnu', zone: 'nulle-part', before: -3 })).toContain(made);
  });

  it('goes on page after page, each service once, and says how many there are', async () => {
    for (let made = 0; made < 14; made += 1) await makeReady(nadia, alpes);
    const first = await readReadyServices(ctx, ask({ zone: 'alpes' }));
    expect(first.services).toHaveLength(12);
    const second = await readReadyServices(ctx, ask({ zone: 'alpes', before: first.next }));
    expect(second.next).toBeNull();
    const numbers = [...first.services, ...second.services].map(({ number }) => number);
    expect(new Set(numbers).size).toBe(first.total);
    expect(first).toMatchObject({ total: 15, hasMore: false });
  });
});
