import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { action as duplicate } from '~/routes/organisation/duplicate-switch';
import { loader as editLoader } from '~/routes/organisation/edit-switch';
import { loader as newLoader } from '~/routes/organisation/new-switch';
import { action as changeTemplate, loader as templateLoader } from '~/routes/organisation/template';
import { loader as templatesLoader } from '~/routes/organisation/templates';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { loadPage } from '~tests/support/load-page';

let connection: Connection;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  const visitor = await contextOf(connection.db);
  ctx = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'avignon' }) };
  await connection.db
    .insertInto('user')
    .values({ id: 'user-organiser-avignon', name: 'Camille', email: 'a@team.example' })
    .execute();
});
afterAll(() => connection.close());

type Sent = Record<string, string | string[]>;
type Handler = typeof duplicate | typeof changeTemplate;

async function send(handler: Handler, params: Record<string, string>, sent: Sent) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(sent))
    for (const each of [value].flat()) body.append(name, each);
  const request = new Request('http://localhost:3000/', { method: 'POST', body });
  const context = { ctx, env: {} } as unknown as AppLoadContext;
  const answer = await handler({ context, request, params });
  if (!('data' in answer)) return { status: answer.status, to: answer.headers.get('Location') ?? '' };
  return { status: answer.init?.status ?? 200, page: answer.data, to: '' };
}

describe('using a Switch again', () => {
  it('makes a draft, and says what it holds and what is missing', async () => {
    const { slug } = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon' });
    const made = await send(
      duplicate,
      { switch: slug },
      { intent: 'duplicate', parts: ['programme'], title: 'Encore', firstDay: '03/12/2026' },
    );
    expect(made).toMatchObject({
      status: 303,
      to: expect.stringMatching(/encore-avignon-2026-12-03\?fait=copie$/),
    });
    const page = { url: made.to, params: { switch: 'encore-avignon-2026-12-03' } };
    expect(await loadPage(editLoader, ctx, page)).toMatchObject({
      team: { done: 'copie', status: 'draft' },
      copied: { sessions: 1, tables: 0, missing: ['purpose', 'venue'], days: 'jeudi 3 décembre 2026' },
    });
    expect((await loadPage(editLoader, ctx, { ...page, url: '/' })).copied).toBeUndefined();
  });

  it('comes back with what was typed and ticked', async () => {
    const { slug } = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon' });
    const sent = { intent: 'duplicate', parts: ['venue'], title: '', firstDay: 'demain', name: 'x' };
    expect(await send(duplicate, { switch: slug }, sent)).toMatchObject({
      status: 400,
      page: {
        typed: { parts: ['venue'], title: '', firstDay: 'demain', name: 'x' },
        problems: [{ field: 'title' }, { field: 'firstDay' }],
      },
    });
  });
});

describe('templates', () => {
  it('are saved, offered, used, renamed and deleted once that is confirmed', async () => {
    const { slug } = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon' });
    const parts = ['texts', 'programme', 'venue'];
    const saved = await send(duplicate, { switch: slug }, { intent: 'template', parts, name: 'Une journée' });
    const template = /modeles\/([0-9a-f-]{36})\?fait=cree$/.exec(saved.to)?.[1] ?? '';
    expect(await loadPage(templatesLoader, ctx)).toMatchObject({
      templates: [{ id: template, name: 'Une journée', parts, author: 'Camille' }],
    });
    expect((await loadPage(newLoader, ctx)).templates).toEqual([{ id: template, name: 'Une journée' }]);
    const used = await send(
      changeTemplate,
      { template },
      {
        intent: 'use',
        title: 'Du modèle',
        zone: 'avignon',
        firstDay: '2026-12-03',
      },
    );
    expect(used.to).toMatch(/du-modele-avignon-2026-12-03\?fait=copie$/);
    const renamed = { intent: 'rename', name: 'Autre nom', seen: 'Une journée' };
    expect((await send(changeTemplate, { template }, renamed)).to).toMatch(/fait=renomme$/);
    const late = { ...renamed, name: 'Encore' };
    expect(await send(changeTemplate, { template }, late)).toMatchObject({
      status: 409,
      page: { refusal: 'stale', name: 'Encore' },
    });
    expect(await send(changeTemplate, { template }, { intent: 'delete' })).toMatchObject({
      status: 400,
      page: { isUnconfirmed: true },
    });
    const deleted = await send(changeTemplate, { template }, { intent: 'delete', confirmed: 'yes' });
    expect(deleted.to).toBe('/organisation/modeles?fait=supprime');
  });

  it('that cannot be read say so, and make no Switch', async () => {
    const { id } = await connection.db
      .insertInto('switchTemplate')
      .values({ hubId: ctx.hub.id, name: 'Ancien', content: '{"format":0}', createdBy: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { template } = await loadPage(templateLoader, ctx, { params: { template: id } });
    expect(template).toEqual({ name: 'Ancien', parts: undefined, mayChange: false });
    const use = { intent: 'use', title: 'x', zone: 'avignon', firstDay: '2026-12-03' };
    expect(await send(changeTemplate, { template: id }, use)).toMatchObject({
      status: 409,
      page: { refusal: 'broken' },
    });
  });
});
