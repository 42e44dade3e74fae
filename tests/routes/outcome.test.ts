import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import * as desk from '~/routes/hub/idea-outcome';
import * as follow from '~/routes/hub/outcomes';
import * as catalogue from '~/routes/public/catalogue';
import * as ideaFile from '~/routes/public/idea-file';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { makeHubStaff, PROTOTYPE, SERVICE } from '../support/ideas';
import { makeDecided, makeReady, step, versionOf } from '../support/outcomes';
import { pdf } from '../support/service-files';

let connection: Connection;
let ctx: Ctx;
let nadia: Ctx;
let event: { id: string; slug: string };

beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db);
  nadia = { ...ctx, viewer: await makeHubStaff(connection.db, ctx.hub) };
  event = await makeSwitch(connection.db, ctx.hub, { slug: 'avignon', zone: 'avignon' });
});
afterAll(() => connection.close());

const contextFor = (by: Ctx) => ({ ctx: by, env: { rateLimit: false } }) as unknown as AppLoadContext;

async function send(by: Ctx, idea: number, body: URLSearchParams | FormData) {
  const request = new Request(`http://localhost:3000/hub/idees/${idea}/realisation`, {
    method: 'POST',
    body,
  });
  const args = { context: contextFor(by), params: { idea: String(idea) }, request } as ActionFunctionArgs;
  const answer = await desk.action(args).catch((thrown: unknown) => thrown);
  if (answer instanceof Response)
    return {
      status: answer.status,
      to: answer.headers.get('Location') ?? '',
      said: {} as Record<string, unknown>,
    };
  const told = answer as { data?: Record<string, unknown>; init?: { status?: number } };
  return { status: told.init?.status ?? 200, to: '', said: told.data ?? {} };
}

async function load<Data>(
  loader: (args: LoaderFunctionArgs) => Promise<Data>,
  by: Ctx,
  path: string,
  idea = 0,
) {
  const request = new Request(`http://localhost:3000${path}`);
  return loader({ context: contextFor(by), params: { idea: String(idea) }, request } as LoaderFunctionArgs);
}

const SERVICE_FIELDS = {
  deliverer: SERVICE.deliverer,
  deliveryPlace: SERVICE.deliveryPlace,
  deliveryWhen: SERVICE.deliveryWhen,
  deliveryAudience: SERVICE.deliveryAudience,
};

describe('following an idea by its forms', () => {
  it('goes from the decision to the catalogue and out of it again', async () => {
    const idea = await makeDecided(nadia, event, 'service');
    const version = async () => String(await versionOf(nadia, idea));
    const listed = async () =>
      (await load(catalogue.loader, ctx, '/services')).cards.some(({ number }) => number === idea);
    const early = await send(
      nadia,
      idea,
      new URLSearchParams({ intent: 'step', expectedVersion: await version(), to: 'service_ready' }),
    );
    expect(early).toMatchObject({ status: 400, said: { of: 'step', gaps: ['topics'] } });
    const details = new URLSearchParams({
      intent: 'details',
      expectedVersion: await version(),
      ...SERVICE_FIELDS,
    });
    details.append('topics', 'aide-aux-demarches-administratives');
    details.append('topics', 'utilisation-securisee-du-numerique');
    expect(await send(nadia, idea, details)).toMatchObject({
      status: 303,
      to: `/hub/idees/${idea}/realisation?fait=details`,
    });
    expect(await listed()).toBe(false);
    const ready = { intent: 'step', expectedVersion: await version(), to: 'service_ready' };
    expect((await send(nadia, idea, new URLSearchParams(ready))).status).toBe(303);
    expect(await listed()).toBe(true);
    const retire = { intent: 'step', to: 'service_retired', expectedVersion: await version() };
    expect(await send(nadia, idea, new URLSearchParams(retire))).toMatchObject({
      status: 400,
      said: { errors: { reason: ['reason-missing'] } },
    });
    const why = { ...retire, reason: 'La salle est fermée.' };
    expect((await send(nadia, idea, new URLSearchParams(why))).status).toBe(303);
    expect(await listed()).toBe(false);
    expect((await readIdea(ctx, idea))?.story.map(({ act }) => act)).toEqual([
      'proposed',
      'decided',
      'stepped',
      'stepped',
    ]);
  });

  it('keeps what was typed where something is wrong, and where somebody was faster', async () => {
    const idea = await makeDecided(nadia, event, 'prototype');
    const typed = { intent: 'details', expectedVersion: '2', lead: 'Zinc', need: '', nextTestOn: 'demain' };
    expect(await send(nadia, idea, new URLSearchParams(typed))).toMatchObject({
      status: 400,
      said: {
        of: 'details',
        values: { lead: ['Zinc'] },
        errors: { need: ['needMissing'], nextTestOn: ['dayWrong'] },
      },
    });
    const late = { ...typed, expectedVersion: '1', need: 'Une salle', nextTestOn: '' };
    expect(await send(nadia, idea, new URLSearchParams(late))).toMatchObject({
      status: 409,
      said: { stale: { who: 'Nadia Roux', where: PROTOTYPE.column }, values: { need: ['Une salle'] } },
    });
  });

  it('answers a form of nothing known', async () => {
    const idea = await makeDecided(nadia, event, 'service');
    const body = (over: Record<string, string>) => new URLSearchParams({ expectedVersion: '2', ...over });
    expect((await send(nadia, idea, body({ intent: 'magic' }))).status).toBe(400);
    expect((await send(nadia, idea, body({ intent: 'details', expectedVersion: 'x' }))).status).toBe(400);
    expect((await send(nadia, 2_000_000_000, body({ intent: 'file-removed' }))).status).toBe(404);
    expect((await send(nadia, idea, body({ intent: 'step', to: '__proto__' }))).status).toBe(409);
    expect((await send(nadia, idea, body({ intent: 'test', testedOn: '2026-06-01' }))).status).toBe(400);
  });

  it('shows what waits for words', async () => {
    const idea = await makeDecided(nadia, event, 'service');
    const page = await load(follow.loader, nadia, '/hub/realisations');
    expect(page.prepare.map(({ number }) => number)).toContain(idea);
  });
});

describe('the file of a service', () => {
  it('is sent by its form, and given as something to keep', async () => {
    const idea = await makeReady(nadia, event);
    const form = new FormData();
    form.set('intent', 'file');
    form.set('expectedVersion', String(await versionOf(nadia, idea)));
    form.set('file', new File([new Uint8Array(pdf)], 'Guide de l’été.pdf', { type: 'text/html' }));
    expect(await send(nadia, idea, form)).toMatchObject({ status: 303 });
    const answer = await load(ideaFile.loader, ctx, `/idees/${idea}/fichier`, idea);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Guide de lete.pdf"; filename*=UTF-8''Guide%20de%20l%E2%80%99%C3%A9t%C3%A9.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'public, no-cache',
    });
    const etag = answer.headers.get('ETag') ?? '';
    const again = new Request('http://localhost:3000/', { headers: { 'If-None-Match': etag } });
    const args = { context: contextFor(ctx), params: { idea: String(idea) }, request: again };
    expect((await ideaFile.loader(args as unknown as LoaderFunctionArgs)).status).toBe(304);
    await step(nadia, idea, 'service_retired', 'Elle est fermée.');
    await expect(load(ideaFile.loader, ctx, '/', idea)).rejects.toMatchObject({ init: { status: 404 } });
  });

  it('says what to choose where it is none', async () => {
    const idea = await makeReady(nadia, event);
    const form = new FormData();
    form.set('intent', 'file');
    form.set('expectedVersion', String(await versionOf(nadia, idea)));
    form.set('file', new File(['<script>'], 'guide.pdf', { type: 'application/pdf' }));
    expect(await send(nadia, idea, form)).toMatchObject({
      status: 400,
      said: { of: 'file', errors: { file: ['file-unknown'] } },
    });
  });
});
