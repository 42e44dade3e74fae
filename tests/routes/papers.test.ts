import { randomUUID } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markPresent } from '~/domain/attendance/mark-present.server';
import type { Ctx } from '~/domain/context';
import type { Viewer } from '~/domain/people/viewer';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { eraseRegistration } from '~/domain/registrations/erase-registration.server';
import { sealToken } from '~/domain/registrations/registration-token';
import { fr } from '~/i18n/fr';
import { loader as sheetPdf } from '~/routes/organisation/attendance-sheet-pdf';
import { action as sheetsAction, loader as sheetsLoader } from '~/routes/organisation/attendance-sheets';
import { loader as certificatesPdf } from '~/routes/organisation/certificates-pdf';
import { action as switchSlips } from '~/routes/organisation/switch-slips';
import { loader as certificate } from '~/routes/registration/certificate';
import { loader as certificatePdf } from '~/routes/registration/certificate-pdf';
import { loader as slip } from '~/routes/registration/slip';
import { loader as slipPdf } from '~/routes/registration/slip-pdf';
import { action as slips } from '~/routes/registration/slips';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { countIn, readPdf } from '../support/read-pdf';
import { registerPeople } from '../support/register-people';

const SECRET = 's'.repeat(40);
const DAY = 86_400_000;
const NAMES = ['Zyxwvut', 'Éluard', 'Abel'];
let connection: Connection;
let visitor: Ctx;
let organiser: Ctx;
let event: { id: string; slug: string };
let ids: string[];

beforeAll(async () => {
  connection = await ownDatabase();
  visitor = await contextOf(connection.db);
  organiser = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'alpes' }) };
  const id = 'user-organiser-alpes';
  await connection.db.insertInto('user').values({ id, name: 'Équipe', email: 'a@team.example' }).execute();
  event = await makeSwitch(connection.db, visitor.hub, {
    zone: 'alpes',
    title: 'Œuvrer ensemble à Gap',
    startsAt: new Date(NOW.getTime() + 2 * DAY),
  });
  ids = await registerPeople(
    visitor,
    event,
    NAMES.map((lastName) => ({ firstName: 'Léa', lastName })),
  );
});
afterAll(() => connection.close());

type Handler<Answer> = (args: {
  context: AppLoadContext;
  request: Request;
  params: Record<string, string>;
}) => Answer;

async function ask<Answer>(
  handler: Handler<Answer>,
  {
    ctx = visitor,
    params = {},
    path = '/',
    sent,
  }: {
    ctx?: Ctx;
    params?: Record<string, string>;
    path?: string;
    sent?: Record<string, string>;
  },
): Promise<Awaited<Answer>> {
  const request = new Request(
    `http://localhost:3000${path}`,
    sent ? { method: 'POST', body: new URLSearchParams(sent) } : {},
  );
  const env = { secret: SECRET, appUrl: 'http://localhost:3000', hub: 'hub-du-sud' };
  const context = { ctx, env } as unknown as AppLoadContext;
  return await handler({ context, request, params });
}

const tokenOf = (id = '') => ({ token: sealToken(SECRET, id) });
const atSwitch = () => ({ switch: event.slug });
const bodyOf = async (answer: Response) => readPdf(await answer.arrayBuffer());
const thrownBy = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (thrown: Response & { init?: ResponseInit }) => thrown.init?.status ?? thrown.status,
  );

describe('a slip', () => {
  it('says when, where, whom to call and the code, on the page as on paper', async () => {
    const {
      slips: [own],
    } = await ask(slip, { params: tokenOf(ids[0]) });
    expect(own).toMatchObject({ name: 'Léa Zyxwvut', title: 'Œuvrer ensemble à Gap' });
    const labels = own?.facts.map(({ label }) => label);
    const text = fr.papers.slip;
    expect(labels).toEqual([text.when, text.where, text.access, text.call]);
    expect(own?.facts[0]?.lines[0]).toBe('Jeudi 18 juin 2026');
    const answer = await ask(slipPdf, { params: tokenOf(ids[0]) });
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    const { pages, isTagged } = await bodyOf(answer);
    expect([pages.length, isTagged]).toEqual([1, true]);
    for (const said of ['Léa Zyxwvut', own?.code.value ?? '', 'Jeudi 18 juin 2026', '04 65 71 00 00'])
      expect(countIn(pages[0] ?? '', said.replace(/\s+/g, ' ')), said).toBe(1);
  });

  it('is nobody’s by another link, nor once they are erased; whoever cancelled is led to their place', async () => {
    const [gone = '', left = ''] = await registerPeople(visitor, event, [{}, {}]);
    await eraseRegistration(organiser, gone);
    await cancelRegistration(organiser, left);
    expect(await thrownBy(ask(slip, { params: { token: 'forged' } }))).toBe(404);
    expect(await thrownBy(ask(slipPdf, { params: tokenOf(gone) }))).toBe(404);
    expect(await thrownBy(ask(slip, { params: tokenOf(left) }))).toBe(303);
  });

  it('is printed by whoever may manage the place, and by nobody else', async () => {
    const far = staff(visitor.hub, { role: 'organiser', zone: 'avignon' });
    const answerTo = async (viewer: Viewer) => {
      const ctx = { ...visitor, viewer };
      const answer = await ask(slips, { ctx, sent: { ids: ids.join('.') } });
      return answer.data.slips.map(({ name }) => name);
    };
    expect(await answerTo(far)).toEqual([]);
    expect(await answerTo(organiser.viewer)).toEqual(['Léa Abel', 'Léa Éluard', 'Léa Zyxwvut']);
    const ticked = await ask(switchSlips, {
      ctx: organiser,
      params: atSwitch(),
      sent: { ids: ids[1] ?? '' },
    });
    expect(ticked.data.slips.map(({ name }) => name)).toEqual(['Léa Éluard']);
  });

  it('is a mediator’s for the people of their organization', async () => {
    const [mine = ''] = await registerPeople(visitor, event, [{ firstName: 'Nour' }]);
    const organization = await connection.db
      .insertInto('organization')
      .values({ hubId: visitor.hub.id, name: 'Les Lices' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const party = connection.db.selectFrom('registration').select('partyId').where('id', '=', mine);
    await connection.db
      .updateTable('party')
      .set({ organizationId: organization.id })
      .where('id', 'in', party)
      .execute();
    const viewer = staff(visitor.hub, { role: 'mediator' });
    if (viewer.kind !== 'staff') throw new Error('no staff');
    const grants = viewer.grants.map((grant) => ({ ...grant, organizationId: organization.id }));
    const ctx = { ...visitor, viewer: { ...viewer, grants } };
    const answer = await ask(slips, { ctx, sent: { ids: [mine, ...ids].join('.') } });
    expect(answer.data.slips.map(({ name }) => name)).toEqual(['Nour Diallo']);
  });
});

describe('from a sheet to certificates', () => {
  it('prints, copies back, and certifies those who were there', async () => {
    const day: Ctx = { ...organiser, now: new Date(NOW.getTime() + 2 * DAY) };
    const post = (sent: Record<string, string>) =>
      ask(sheetsAction, { ctx: day, params: atSwitch(), path: '/x', sent });
    const page = (path: string) => ask(sheetsLoader, { ctx: day, params: atSwitch(), path });
    const { view } = await page('/x');
    const scope = view.sessions[0]?.value ?? '';
    const made = (await post({ intent: 'prepare', scope, blank: '3' })) as Response;
    expect(made.status).toBe(303);
    const sheet = (await page('/x')).view.sheets[0];
    const feuille = sheet?.id ?? '';
    const { pages } = await bodyOf(
      await ask(sheetPdf, { ctx: day, params: atSwitch(), path: `/x?feuille=${feuille}` }),
    );
    for (const name of NAMES) expect(countIn(pages.join(' '), `${name} Léa`), name).toBe(1);
    const formId = randomUUID();
    const bad = await post({ intent: 'check', feuille, formId, numbers: '1, 99' });
    expect(bad).toMatchObject({ init: { status: 400 }, data: { typed: '1, 99' } });
    const looked = await post({ intent: 'check', feuille, formId, numbers: '1' });
    expect(looked).toMatchObject({ data: { preview: { done: [{ number: 1, name: 'Léa Abel' }] } } });
    expect(((await post({ intent: 'enter', feuille, formId, numbers: '1' })) as Response).status).toBe(303);
    const { opened } = (await page(`/x?feuille=${feuille}`)).view;
    expect(opened?.entries).toMatchObject([{ people: 1, isUndone: false }]);
    const all = await bodyOf(await ask(certificatesPdf, { ctx: day, params: atSwitch() }));
    expect(all.pages).toHaveLength(1);
    expect(countIn(all.pages[0] ?? '', 'Léa Abel')).toBe(1);
    expect(
      ((await post({ intent: 'undo', feuille, entry: opened?.entries[0]?.id ?? '' })) as Response).status,
    ).toBe(303);
    expect(await thrownBy(ask(certificatesPdf, { ctx: day, params: atSwitch() }))).toBe(303);
  });

  it('gives the certificate by link, once the presence is noted', async () => {
    const params = tokenOf(ids[1]);
    expect((await ask(certificate, { params })).view).toBeNull();
    expect(await thrownBy(ask(certificatePdf, { params }))).toBe(303);
    const session = await connection.db
      .selectFrom('switchSession')
      .select('id')
      .where('switchEventId', '=', event.id)
      .executeTakeFirstOrThrow();
    const day = { ...organiser, now: new Date(NOW.getTime() + 2 * DAY) };
    await markPresent(day, event.id, { sessionId: session.id, ids: [ids[1] ?? ''] });
    const { view } = await ask(certificate, { params });
    expect(view).toMatchObject({ name: 'Léa Éluard', duration: { value: '8 heures' } });
    const { pages } = await bodyOf(await ask(certificatePdf, { params }));
    expect(countIn(pages.join(' '), 'Léa Éluard')).toBe(1);
    expect(pages.join(' ')).toContain('jeudi 18 juin 2026');
  });
});
