import { randomUUID } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markPresent } from '~/domain/attendance/mark-present.server';
import type { Ctx } from '~/domain/context';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { fr } from '~/i18n/fr';
import { action, loader } from '~/routes/organisation/event-report';
import { loader as csvLoader } from '~/routes/organisation/event-report-csv';
import { loader as pdfLoader } from '~/routes/organisation/event-report-pdf';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { registerPeople } from '../support/register-people';

const DAY = 86_400_000;
let connection: Connection;
let ctx: Ctx;
let slug: string;

beforeAll(async () => {
  connection = await ownDatabase();
  const base = await contextOf(connection.db, { now: new Date(NOW.getTime() + 5 * DAY) });
  ctx = { ...base, viewer: staff(base.hub, { role: 'organiser', zone: 'alpes' }) };
  const id = 'user-organiser-alpes';
  await connection.db.insertInto('user').values({ id, name: 'Équipe', email: 'a@team.example' }).execute();
  const event = await makeSwitch(connection.db, base.hub, {
    zone: 'alpes',
    title: 'Œuvrer ensemble à Gap',
    startsAt: new Date(NOW.getTime() + 2 * DAY),
  });
  ({ slug } = event);
  await registerPeople({ ...base, now: NOW }, event, [
    {
      lastName: 'Zyxwvut',
      stakeholderType: 'usager',
      contact: { contact: 'email', email: 'secret@prive.example' },
    },
  ]);
});
afterAll(() => connection.close());

type Handler = (args: { context: AppLoadContext; request: Request; params: { switch: string } }) => unknown;

async function ask(handler: Handler, sent?: Record<string, string>, of = slug) {
  const request = new Request(
    `http://localhost:3000/organisation/switchs/${of}/bilan`,
    sent ? { method: 'POST', body: new URLSearchParams(sent) } : {},
  );
  const context = { ctx, env: {} } as unknown as AppLoadContext;
  return Promise.resolve()
    .then(() => handler({ context, request, params: { switch: of } }))
    .catch((thrown: unknown) => thrown);
}
async function paperText(of = slug): Promise<string> {
  const bytes = await ((await ask(pdfLoader, undefined, of)) as Response).arrayBuffer();
  const read = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  try {
    const pages = Array.from({ length: read.numPages }, (_, at) => read.getPage(at + 1));
    const contents = await Promise.all(pages.map(async (page) => (await page).getTextContent()));
    return contents
      .flatMap(({ items }) => items)
      .map((item) => ('str' in item ? item.str : ''))
      .join(' ');
  } finally {
    await read.destroy();
  }
}
const post = (sent: Record<string, string>) =>
  ask(action, sent) as Promise<Response & { data: unknown; init: ResponseInit }>;
const SAVED = {
  intent: 'save',
  summary: 'Une belle journée.',
  organiser: 'Hub du Sud',
  level: 'departemental',
  kind: 'Rencontre',
  headcount: '42',
  version: '0',
};

describe('the report’s page', () => {
  it('says that nobody was counted yet, and calls nobody absent', async () => {
    const { view } = (await ask(loader)) as Awaited<ReturnType<typeof loader>>;
    const { registered, present, absent } = fr.report.people;
    const facts = new Map(view.facts.map(({ label, value }) => [label, value]));
    expect([facts.get(registered), facts.get(present), facts.get(absent)]).toEqual([1, null, null]);
    expect(view.byType).toMatchObject([{ registered: 1, present: null, absent: null }]);
    expect(view.bySession.map((session) => session.present)).toEqual([null]);
    const file = await ((await ask(csvLoader)) as Response).text();
    for (const line of [
      'Participation;Présences;;',
      'Participation;Absences;;',
      'Par type d’acteur;Présences;;Usager ou usagère',
      'Par type d’acteur;Absences;;Usager ou usagère',
      'Pour La Coop de la médiation numérique;Nombre de participants;;',
    ])
      expect(file).toContain(`${line}\r\n`);
    expect((await paperText()).match(/– pas encore compté/g)).toHaveLength(5);
  });

  it('keeps what was typed, and says what to mend', async () => {
    const refused = await post({ ...SAVED, organiser: '', headcount: 'beaucoup' });
    expect(refused.init.status).toBe(400);
    expect(refused.data).toMatchObject({
      intent: 'save',
      values: { summary: 'Une belle journée.', headcount: 'beaucoup' },
      problems: { organiser: 'organiserMissing', headcount: 'headcount' },
    });
    const cost = await post({ intent: 'cost-add', id: randomUUID(), label: 'Salle', euros: 'douze' });
    expect(cost.data).toMatchObject({
      values: { label: 'Salle', euros: 'douze' },
      problems: { euros: 'euros' },
    });
  });

  it('saves, adds and publishes, each leading back to where it stands', async () => {
    expect((await post(SAVED)).headers.get('Location')).toMatch(/\/bilan\?fait=bilanEnregistre$/);
    const cost = { intent: 'cost-add', id: randomUUID(), label: 'Interprète', euros: '1 234,50' };
    expect((await post(cost)).headers.get('Location')).toMatch(/\/bilan\?fait=bilanNote#couts$/);
    const follow = {
      intent: 'follow-add',
      id: randomUUID(),
      what: 'Appeler la CAF',
      who: 'Nadia',
      dueOn: '30/09/2026',
    };
    expect((await post(follow)).headers.get('Location')).toMatch(/#suites$/);
    expect((await post({ intent: 'publish' })).status).toBe(303);
    expect((await post({ ...SAVED, summary: 'Autre' })).init.status).toBe(409);
    expect((await post({ intent: 'whatever' })).init.status).toBe(400);
    const page = JSON.stringify(await ask(loader));
    expect(page).toContain('mercredi 30 septembre 2026');
    expect(page).not.toContain('Zyxwvut');
  });

  it('says nothing of the Switch itself where it speaks of its report', async () => {
    const published = await post({ intent: 'publish' });
    const address = published.headers.get('Location') ?? '';
    const request = new Request(`http://localhost:3000${address}`);
    const context = { ctx, env: {} } as unknown as AppLoadContext;
    const page = await loader({ context, request, params: { switch: slug } });
    expect([page.done, page.team.done]).toEqual(['bilanPublie', undefined]);
  });

  it('shows numbers once somebody was seen', async () => {
    const { id } = await makeSwitch(connection.db, ctx.hub, {
      zone: 'alpes',
      startsAt: new Date(NOW.getTime() + 2 * DAY),
    });
    const event = await readSwitchById(ctx, id);
    if (!event) throw new Error('it is there');
    const [seen = ''] = await registerPeople({ ...ctx, now: NOW }, event, [{}, {}]);
    const marking = { sessionId: event.sessions[0]?.id ?? '', ids: [seen] };
    expect(await markPresent(ctx, event.id, marking)).toMatchObject({ ok: true });
    const { view } = (await ask(loader, undefined, event.slug)) as Awaited<ReturnType<typeof loader>>;
    expect(view.byType).toMatchObject([{ registered: 2, present: 1, absent: 1 }]);
    expect(view.coop.at(-1)?.value).toBe('1');
    const paper = await paperText(event.slug);
    expect(paper).not.toContain(fr.report.people.notYet);
    expect(paper, 'nobody has chosen a level').not.toContain(fr.report.coop.level);
  });

  it('gives La Coop’s lines first in its file, and nobody’s name', async () => {
    const answer = (await ask(csvLoader)) as Response;
    const text = await answer.text();
    for (const line of [
      'Organisateur;Hub du Sud',
      'Échelon;Départemental',
      'Type;Rencontre',
      'Nombre de participants;42',
    ])
      expect(text).toContain(`Pour La Coop de la médiation numérique;${line}`);
    expect(text).toMatch(/Coûts;Total;1.234,50.€/);
    expect(text).not.toMatch(/Zyxwvut|secret@prive/);
  });

  it('says the same on paper, tagged and in French, with nobody’s name', async () => {
    const answer = (await ask(pdfLoader)) as Response;
    expect(answer.headers.get('Content-Type')).toBe('application/pdf');
    const read = await getDocument({ data: new Uint8Array(await answer.arrayBuffer()), verbosity: 0 })
      .promise;
    try {
      const { info } = await read.getMetadata();
      expect(info).toMatchObject({ Title: 'Bilan – Œuvrer ensemble à Gap', Language: 'fr' });
      expect(await read.getMarkInfo()).toMatchObject({ Marked: true });
      let text = '';
      for (let page = 1; page <= read.numPages; page += 1) {
        const { items } = await (await read.getPage(page)).getTextContent();
        text += items.map((item) => ('str' in item ? item.str : '')).join(' ');
      }
      for (const said of ['Une belle journée.', 'Départemental', 'Appeler la CAF', 'Interprète'])
        expect(text).toContain(said);
      expect(text).toContain(`page ${read.numPages} sur ${read.numPages}`);
      expect(text).not.toMatch(/Zyxwvut|secret@prive|\{\w+\}|undefined/);
    } finally {
      await read.destroy();
    }
  });
});
