import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import { visitor } from '~/domain/people/viewer';
import * as triage from '~/routes/hub/triage-idea';
import * as board from '~/routes/public/board';
import * as boardData from '~/routes/public/board-data';
import * as idea from '~/routes/public/idea';
import * as propose from '~/routes/public/propose-idea';
import * as switchIdeas from '~/routes/public/switch-ideas';
import type { FormState } from '~/ui/form-state';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { makeHubStaff, makeIdea, PROTOTYPE, SERVICE } from '../support/ideas';
import { loadPage, statusOf } from '../support/load-page';

let connection: Connection;
let ctx: Ctx;
let nadia: Ctx;
let islands: Ctx;
let event: { id: string; slug: string };

beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db);
  nadia = { ...ctx, viewer: await makeHubStaff(connection.db, ctx.hub) };
  islands = await contextOf(connection.db, { hubId: 'antilles-guyane' });
  event = await makeSwitch(connection.db, ctx.hub, { slug: 'gap', zone: 'alpes' });
  await makeSwitch(connection.db, ctx.hub, { slug: 'brouillon', status: 'draft', zone: 'alpes' });
  await makeSwitch(connection.db, ctx.hub, { slug: 'annule', status: 'cancelled' });
});
afterAll(() => connection.close());

interface Sent {
  status: number;
  /** Where a redirect leads. */
  to: string;
  /** What the page is shown again with, or the JSON that was answered. */
  said: Record<string, unknown>;
}

/** Calls an action as Remix would, and reads its answer whichever way it was given. */
async function send(
  action: (args: ActionFunctionArgs) => Promise<unknown>,
  by: Ctx,
  fields: [string, string][] | Record<string, string>,
  params: Record<string, string> = {},
): Promise<Sent> {
  const env = { rateLimit: false };
  const context = { ctx: by, env } as unknown as AppLoadContext;
  const request = new Request('http://localhost:3000/', {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  const answer = await action({ context, params, request }).catch((thrown: unknown) => thrown);
  if (answer instanceof Response) {
    const isJson = answer.headers.get('Content-Type')?.includes('json');
    const said = isJson ? await answer.json() : {};
    return { status: answer.status, to: answer.headers.get('Location') ?? '', said };
  }
  const told = answer as { data?: Record<string, unknown>; init?: { status?: number } };
  return { status: told.init?.status ?? 200, to: '', said: told.data ?? {} };
}

/** The form as it is shown again. */
const stateOf = (said: Record<string, unknown>) => said.state as FormState;

const typed: [string, string][] = [
  ['title', 'Un bus numérique'],
  ['description', 'Il passe dans les villages.'],
  ['audiences', 'seniors'],
  ['audiences', 'familles'],
  ['speakerType', 'usager'],
  ['speakerFirstName', 'Odette'],
];

describe('proposing an idea by its form', () => {
  it('goes to the idea, once for one form', async () => {
    const fields: [string, string][] = [...typed, ['formId', randomUUID()]];
    const first = await send(propose.action, ctx, fields, { switch: 'gap' });
    const second = await send(propose.action, ctx, fields, { switch: 'gap' });
    expect(first.status).toBe(303);
    expect(first.to).toMatch(/^\/idees\/\d+\?merci$/);
    expect(second.to).toBe(first.to);
    const number = Number(/\d+/.exec(first.to)?.[0]);
    expect((await readIdea(ctx, number))?.idea).toMatchObject({
      title: 'Un bus numérique',
      audiences: ['seniors', 'familles'],
      speakerFirstName: 'Odette',
    });
  });

  it('keeps what was typed when something is missing', async () => {
    const fields = typed.filter(([name]) => name !== 'title').concat([['title', ' ']]);
    const { status, said } = await send(propose.action, ctx, fields, { switch: 'gap' });
    expect(status).toBe(400);
    expect(stateOf(said).errors).toEqual({ title: ['titleMissing'] });
    expect(stateOf(said).values).toMatchObject({
      description: ['Il passe dans les villages.'],
      audiences: ['seniors', 'familles'],
    });
  });

  it.each([
    ['10,000 characters', 'a'.repeat(10_000), 'titleTooLong'],
    ['only what cannot be seen', '\u202e\u2066\u0007', 'titleMissing'],
  ])('refuses a title of %s', async (_, title, reason) => {
    const fields = typed.map(([name, value]): [string, string] => [name, name === 'title' ? title : value]);
    const { status, said } = await send(propose.action, ctx, fields, { switch: 'gap' });
    expect(status).toBe(400);
    expect(stateOf(said).errors).toEqual({ title: [reason] });
  });

  it.each(['<script>alert(1)</script>', "'; drop table idea; --", '🦊🦊 ‏שלום', 'a\r\nBcc: b@c.fr'])(
    'takes %j as words',
    async (title) => {
      const fields = typed.map(([name, value]): [string, string] => [name, name === 'title' ? title : value]);
      const { status, to } = await send(propose.action, ctx, fields, { switch: 'gap' });
      expect(status).toBe(303);
      const kept = await readIdea(ctx, Number(/\d+/.exec(to)?.[0]));
      expect(kept?.idea.title).toBe(title.replace(/\s+/g, ' '));
    },
  );

  it('is 404 for a draft, an unknown Switch and another hub’s, 409 for a cancelled one', async () => {
    for (const slug of ['brouillon', 'inconnu'])
      expect((await send(propose.action, ctx, typed, { switch: slug })).status).toBe(404);
    expect((await send(propose.action, islands, typed, { switch: 'gap' })).status).toBe(404);
    const organiser = { ...ctx, viewer: staff(ctx.hub, { role: 'organiser', zone: 'alpes' }) };
    expect((await send(propose.action, organiser, typed, { switch: 'brouillon' })).status).toBe(404);
    expect((await send(propose.action, ctx, typed, { switch: 'annule' })).status).toBe(409);
  });
});

describe('the public pages of ideas', () => {
  it('show one hub’s ideas only, and answer 404 for what is no idea', async () => {
    const number = String(await makeIdea(ctx, event));
    const page = await loadPage(idea.loader, ctx, { params: { idea: number } });
    expect(page).toMatchObject({ speaker: 'Usager ou usagère', canTriage: false, done: null });
    for (const wrong of ['0', '-1', '1.5', 'abc', '99999999999999', ''])
      expect(await statusOf(() => loadPage(idea.loader, ctx, { params: { idea: wrong } }))).toBe(404);
    expect(await statusOf(() => loadPage(idea.loader, islands, { params: { idea: number } }))).toBe(404);
  });

  it('list a Switch’s ideas by page; a page past the end is the last', async () => {
    const busy = await makeSwitch(connection.db, ctx.hub, { slug: 'plein-d-idees' });
    for (let at = 0; at < 21; at += 1) await makeIdea(ctx, busy);
    const at = (page: string) =>
      loadPage(switchIdeas.loader, ctx, { url: `/?page=${page}`, params: { switch: 'plein-d-idees' } });
    expect((await at('1')).ideas).toHaveLength(20);
    for (const page of ['2', '999']) {
      const last = await at(page);
      expect(last.ideas).toHaveLength(1);
      expect(last.list).toEqual({ page: 2, pages: 2, total: 21 });
    }
    for (const page of ['-3', 'x', '1e9e', '']) expect((await at(page)).list.page).toBe(1);
    expect(await statusOf(() => loadPage(switchIdeas.loader, ctx, { params: { switch: 'brouillon' } }))).toBe(
      404,
    );
  });
});

describe('the board', () => {
  it('gives staff what it takes to move cards, and visitors the reading', async () => {
    expect((await loadPage(board.loader, nadia)).canTriage).toBe(true);
    const organiser = { ...ctx, viewer: staff(ctx.hub, { role: 'organiser', zone: 'alpes' }) };
    expect((await loadPage(board.loader, organiser)).canTriage).toBe(false);
    expect((await loadPage(board.loader, ctx)).canTriage).toBe(false);
  });

  it('is the same as data, without any first name', async () => {
    await makeIdea(ctx, event, { title: 'Une idée à part', speakerFirstName: 'Zénobie' });
    const page = await loadPage(board.loader, ctx, { url: '/tableau?q=part' });
    const answer = await loadPage(boardData.loader, ctx, { url: '/tableau.json?q=part' });
    const text = await answer.text();
    expect(JSON.parse(text)).toEqual(page.board);
    expect(text).not.toContain('Zénobie');
    expect(text).toContain('Une idée à part');
  });

  it('answers each move with its status', async () => {
    const number = await makeIdea(ctx, event);
    const move = { idea: String(number), column: 'to_sort', after: '', expectedVersion: '1' };
    expect(await send(boardData.action, ctx, move)).toMatchObject({ status: 403 });
    expect(await send(boardData.action, nadia, { ...move, column: 'declined' })).toMatchObject({
      status: 409,
      said: { moved: [], refused: [{ reason: 'needs-decision' }] },
    });
    expect(await send(boardData.action, nadia, move)).toMatchObject({
      status: 200,
      said: { moved: [{ idea: number, version: 2, column: 'to_sort' }], refused: [] },
    });
    expect(await send(boardData.action, nadia, move)).toMatchObject({
      status: 409,
      said: { refused: [{ reason: 'stale', facts: { who: 'Nadia Roux', where: 'to_sort', version: 2 } }] },
    });
    expect(await send(boardData.action, nadia, { ...move, idea: '999999' })).toMatchObject({ status: 404 });
    for (const wrong of [{ idea: 'x' }, { column: 'x' }, { after: 'x' }, { expectedVersion: '0' }])
      expect((await send(boardData.action, nadia, { ...move, ...wrong })).status).toBe(400);
  });
});

describe('the triage page', () => {
  const open = (by: Ctx, number: number) =>
    statusOf(() =>
      loadPage(triage.loader, by, { url: `/hub/idees/${number}`, params: { idea: String(number) } }),
    );

  it('opens for hub staff; others are sent to sign in, or refused', async () => {
    const number = await makeIdea(ctx, event);
    expect(await open(nadia, number)).toBeUndefined();
    expect(await open(nadia, 999_999)).toBe(404);
    const others = { ...ctx, viewer: staff(ctx.hub, { role: 'organiser', zone: 'alpes' }) };
    expect(await open(others, number)).toBe(403);
    const asVisitor = await send(triage.action, { ...ctx, viewer: visitor }, SERVICE, {
      idea: String(number),
    });
    expect(asVisitor).toMatchObject({ status: 303, to: '/connexion' });
    expect((await send(triage.action, others, SERVICE, { idea: String(number) })).status).toBe(403);
  });

  it('decides, then leads to the idea, which says so', async () => {
    const number = await makeIdea(ctx, event);
    const params = { idea: String(number) };
    const fields = { ...SERVICE, expectedVersion: '1', after: 'end', intent: 'decide' };
    const sent = await send(triage.action, nadia, fields, params);
    expect(sent).toMatchObject({ status: 303, to: `/idees/${number}?fait=decision` });
    const move = { intent: 'move', to: 'service_ready', expectedVersion: '2' };
    expect((await send(triage.action, nadia, move, params)).status).toBe(303);
    expect((await readIdea(ctx, number))?.idea.boardColumn).toBe('service_ready');
  });

  it('keeps what was typed when an answer is missing or the idea has moved', async () => {
    const number = await makeIdea(ctx, event);
    const params = { idea: String(number) };
    const fields = { ...PROTOTYPE, expectedVersion: '1', intent: 'decide' };
    const missing = await send(triage.action, nadia, { ...fields, lead: '' }, params);
    expect(missing.status).toBe(400);
    expect(missing.said).toMatchObject({
      errors: { lead: ['leadMissing'] },
      values: { need: [PROTOTYPE.need] },
    });
    await send(triage.action, nadia, fields, params);
    const stale = await send(triage.action, nadia, { ...fields, ...SERVICE }, params);
    expect(stale).toMatchObject({
      status: 409,
      said: {
        stale: { who: 'Nadia Roux', where: 'prototype_to_develop' },
        values: { reason: [SERVICE.reason] },
      },
    });
  });
});
