import type { AppLoadContext } from '@remix-run/node';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import { loader as feedLoader } from '~/routes/open-data/decisions-feed';
import { loader as fileLoader } from '~/routes/open-data/open-file';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { decisionOf, makeHubStaff, makeIdea, SERVICE } from '../support/ideas';

const env = { appUrl: 'https://hub.example', hub: 'hub-du-sud' };
const SECRETS = ['Odette', 'odette@people.example', '+33612345678', 'Madame Meneuse'];

describe('open data', () => {
  let connection: Connection;
  let ctx: Ctx;
  let decided: number;
  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
    const viewer = await makeHubStaff(connection.db, ctx.hub);
    const event = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', slug: 'avignon-1' });
    decided = await makeIdea(ctx, event, {
      title: '=Un café; des "écrans"]]>]]>',
      description: 'Deux\nlignes',
      speakerFirstName: 'Odette',
      authorContact: 'email',
      authorEmail: 'odette@people.example',
    });
    await classifyIdea(
      { ...ctx, viewer },
      {
        idea: decided,
        expectedVersion: 1,
        decision: decisionOf({ ...SERVICE, reason: 'Utile <b>& simple</b>' }),
      },
    );
    const hidden = await makeIdea(ctx, event, { title: 'À cacher' });
    await connection.db.updateTable('idea').set({ hiddenAt: ctx.now }).where('number', '=', hidden).execute();
    await makeSwitch(connection.db, ctx.hub, { slug: 'un-brouillon', status: 'draft' });
    for (let count = 0; count < 505; count += 1) await makeIdea(ctx, event, { title: `Idée ${count}` });
  });
  afterAll(() => connection.close());

  const file = (name: string, headers: HeadersInit = {}) =>
    fileLoader({
      context: { ctx, env } as unknown as AppLoadContext,
      params: { file: name },
      request: new Request(`https://hub.example/donnees/${name}`, { headers }),
    });
  const feed = (query = '') =>
    feedLoader({
      context: { ctx, env } as unknown as AppLoadContext,
      params: {},
      request: new Request(`https://hub.example/decisions.rss${query}`),
    });

  it('gives every public idea in JSON, over several pages, and nothing of a person', async () => {
    const text = await (await file('idees.json')).text();
    const { idees, licence } = JSON.parse(text);
    expect(licence).toBe('Licence Ouverte 2.0');
    expect(idees).toHaveLength(506);
    expect(new Set(idees.map(({ numero }: { numero: number }) => numero)).size).toBe(506);
    expect(idees[0]).toMatchObject({
      numero: decided,
      url: `https://hub.example/idees/${decided}`,
      mots: 'Deux\nlignes',
      etape: 'service_to_prepare',
      forme_de_base: 'formation',
      zone: 'avignon',
      switch: 'avignon-1',
    });
    for (const secret of [...SECRETS, 'À cacher']) expect(text).not.toContain(secret);
  });

  it('gives the same as CSV that a spreadsheet opens and never runs', async () => {
    const answer = await file('idees.csv');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="idees.csv"');
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    const rows = parse(text, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(506);
    expect(rows[0]).toMatchObject({ titre: `'=Un café; des "écrans"]]>]]>`, mots: 'Deux\nlignes' });
    expect([...text].filter((letter) => letter === '\ufeff')).toHaveLength(1);
  });

  it('gives a workbook, and the Switches that are public', async () => {
    const workbook = new Uint8Array(await (await file('idees.xlsx')).arrayBuffer());
    expect(Buffer.from(workbook.subarray(0, 2)).toString()).toBe('PK');
    const { switchs } = JSON.parse(await (await file('switchs.json')).text());
    expect(switchs.map(({ identifiant }: { identifiant: string }) => identifiant)).toEqual(['avignon-1']);
    expect(switchs[0].idees).toBe(506);
  });

  it('answers 304 while nothing has changed, 404 for what there is not', async () => {
    const etag = (await file('idees.json')).headers.get('etag') ?? '';
    expect((await file('idees.json', { 'If-None-Match': etag })).status).toBe(304);
    for (const name of ['idees.xml', 'personnes.json', 'idees', 'idees.json.csv', ''])
      await expect((async () => file(name))()).rejects.toMatchObject({ init: { status: 404 } });
  });

  it('feeds the decisions, of the hub and of a zone, as RSS that says why', async () => {
    const answer = await feed();
    expect(answer.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    const text = await answer.text();
    expect(text.match(/<item>/g)).toHaveLength(1);
    // Every section of text is closed once: the title does not end it.
    expect(text.split('<![CDATA[').length).toBe(text.split(']]>').length);
    expect(text).toContain(`<link>https://hub.example/idees/${decided}</link>`);
    expect(text).toContain('Utile &lt;b&gt;&amp; simple&lt;/b&gt;<br>');
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    expect((await (await feed('?zone=avignon')).text()).match(/<item>/g)).toHaveLength(1);
    expect((await (await feed('?zone=azur')).text()).match(/<item>/g)).toBeNull();
  });
});
