import { randomUUID } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CampaignAudienceFields } from '~/components/campaigns/campaign-audience-fields';
import type { CampaignFormView } from '~/components/campaigns/campaign-view';
import { BulkBar } from '~/components/people/bulk-bar';
import type { Ctx } from '~/domain/context';
import { readCampaign } from '~/domain/messages/campaigns/campaign-pages.server';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { fr } from '~/i18n/fr';
import { I18nProvider } from '~/i18n/i18n-context';
import { action as answer } from '~/routes/organisation/campaign';
import { action } from '~/routes/organisation/new-campaign';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { formOfPage } from '~tests/support/form-of-page';
import { registerPeople } from '~tests/support/register-people';

let connection: Connection;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  const visitor = await contextOf(connection.db);
  ctx = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'avignon' }) };
  await connection.db
    .insertInto('user')
    .values({ id: 'user-organiser-avignon', name: 'Équipe', email: 'a@team.example' })
    .execute();
});
afterAll(() => connection.close());

const WORDS = { subjectFr: 'Apportez votre téléphone', textFr: 'À bientôt.', subjectEn: '', textEn: '' };
const mail = (name: string) => ({ contact: 'email', email: `${name}@people.example` }) as const;

async function room() {
  const event = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon' });
  const ids = await registerPeople(ctx, event, [
    { firstName: 'Awa', contact: mail('awa') },
    { firstName: 'Bruno', contact: mail('bruno') },
    { firstName: 'Carla', contact: { contact: 'phone', phone: '+33612345678' } },
    { firstName: 'Denis', contact: { contact: 'none' } },
  ]);
  return { ...event, ids };
}

interface Sent {
  status: number;
  to: string;
  form: CampaignFormView | undefined;
  isForNobody: boolean;
}

async function post(slug: string, fields: [string, string][], { id = '', by = ctx } = {}): Promise<Sent> {
  const request = new Request('http://localhost:3000/', {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  const context = { ctx: by, env: {} } as unknown as AppLoadContext;
  const params = { switch: slug, campaign: id };
  const sent = await (id ? answer : action)({ context, request, params });
  if (!('data' in sent))
    return {
      status: sent.status,
      to: sent.headers.get('Location') ?? '',
      form: undefined,
      isForNobody: false,
    };
  const page: { form?: CampaignFormView; isForNobody?: boolean } = sent.data;
  const status = sent.init?.status ?? 200;
  return { status, to: '', form: page.form, isForNobody: page.isForNobody === true };
}

/** What the list sends: the boxes that were ticked, with its filter and whatever act stood in the bar. */
const fromList = (ids: readonly string[], over: [string, string][] = []): [string, string][] => [
  ['filtre', 'q=rien'],
  ['geste', 'annuler'],
  ...ids.map((id): [string, string] => ['id', id]),
  ...over,
];

/** What the form then holds, as a browser sends it back with words typed into it. */
function formAgain({ form }: Sent, typed: Record<string, string>): [string, string][] {
  if (!form) throw new Error('a form');
  const choices = { types: [], organizations: [], tables: [], readsEnglish: true, wasAsked: true };
  const html = renderToStaticMarkup(
    <I18nProvider value={{ locale: 'fr', words: fr }}>
      <form>
        <CampaignAudienceFields choices={choices} state={form.state} errorOf={() => undefined} />
      </form>
    </I18nProvider>,
  );
  expect(html).toContain('dans la liste');
  const statuses = [...html.matchAll(/name="statuses" value="(\w+)"/g)].map((found) => found[1] ?? '');
  const { ids = '' } = formOfPage(html, 'ids');
  return [
    ['ids', ids],
    ...statuses.map((status): [string, string] => ['statuses', status]),
    ...Object.entries(typed),
  ];
}

async function draftOf(slug: string, counted: Sent) {
  const saved = await post(slug, formAgain(counted, { ...WORDS, intent: 'save' }));
  expect(saved.status).toBe(303);
  const id = /messages\/([0-9a-f-]{36})\?/.exec(saved.to)?.[1] ?? '';
  const campaign = await readCampaign(ctx, id);
  if (!campaign) throw new Error('a draft');
  return campaign;
}

const toldBy = async (campaignId: string) =>
  (
    await connection.db
      .selectFrom('message')
      .select('registrationId')
      .where('campaignId', '=', campaignId)
      .execute()
  ).map(({ registrationId }) => registrationId ?? '');

describe('writing to the people ticked in the list', () => {
  it('counts them by channel, keeps them in the form, and sends to them and nobody else', async () => {
    const { slug, ids } = await room();
    const [, bruno = '', carla = ''] = ids;
    const counted = await post(slug, fromList([bruno, carla]));
    expect(counted.status).toBe(200);
    expect(counted.form?.count).toMatchObject({ people: 2, emails: 1, phone: 1, inPerson: 0 });
    const campaign = await draftOf(slug, counted);
    const fields: [string, string][] = [
      ['intent', 'send'],
      ['version', String(campaign.version)],
    ];
    expect((await post(slug, fields, { id: campaign.id })).status).toBe(303);
    expect((await toldBy(campaign.id)).sort()).toEqual([bruno, carla].sort());
  });

  it('takes the whole search where that was ticked, as the list shows it', async () => {
    const { slug, ids } = await room();
    const [awa = ''] = ids;
    const all = await post(slug, [
      ['filtre', ''],
      ['tout', 'oui'],
    ]);
    expect(all.form?.count).toMatchObject({ people: 4, emails: 2, phone: 1, inPerson: 1 });
    const found = await post(slug, [
      ['filtre', 'q=awa'],
      ['tout', 'oui'],
    ]);
    expect((await draftOf(slug, found)).audience.people?.ids).toEqual([awa]);
  });

  it('keeps those who were ticked when the draft is changed, and leaves out who cancelled meanwhile', async () => {
    const { slug, ids } = await room();
    const [awa = '', bruno = ''] = ids;
    const campaign = await draftOf(slug, await post(slug, fromList([awa, bruno])));
    const again = formAgain(await post(slug, fromList([awa, bruno])), { ...WORDS, intent: 'save' });
    const changed = [...again, ['version', String(campaign.version)]] as [string, string][];
    expect((await post(slug, changed, { id: campaign.id })).status).toBe(303);
    await cancelRegistration(ctx, awa);
    const version = String((await readCampaign(ctx, campaign.id))?.version);
    const send: [string, string][] = [
      ['intent', 'send'],
      ['version', version],
    ];
    expect((await post(slug, send, { id: campaign.id })).status).toBe(303);
    expect(await toldBy(campaign.id)).toEqual([bruno]);
  });

  it('says so where nobody was ticked, or only people of elsewhere', async () => {
    const [here, there] = [await room(), await room()];
    for (const ids of [[], [randomUUID()], there.ids, ['awa']]) {
      const sent = await post(here.slug, fromList(ids));
      expect([sent.status, sent.isForNobody]).toEqual([400, true]);
    }
  });

  it('refuses a form without anybody, and keeps what was typed', async () => {
    const { slug } = await room();
    const sent = await post(slug, [['ids', 'nobody'], ['intent', 'save'], ...Object.entries(WORDS)]);
    expect([sent.status, sent.form?.state.values.textFr]).toEqual([400, ['À bientôt.']]);
  });

  it('is refused to an organiser of another zone', async () => {
    const { slug, ids } = await room();
    const far = { ...ctx, viewer: staff(ctx.hub, { role: 'organiser', zone: 'alpes' }) };
    const status = await post(slug, fromList(ids), { by: far }).catch((thrown) => thrown.init?.status);
    expect(status).toBe(403);
  });
});

describe('the bar under the list', () => {
  const bar = (mayWrite: boolean) =>
    renderToStaticMarkup(
      <I18nProvider value={{ locale: 'fr', words: fr }}>
        <BulkBar
          id="choix"
          slug="un-switch"
          filter="q=awa"
          total={4}
          mayCancel
          mayWrite={mayWrite}
          sessions={[]}
          tables={[]}
        />
      </I18nProvider>,
    );

  it('sends the same boxes to the page of a new message, once the Switch is published', () => {
    expect(bar(true)).toMatch(
      /<button[^>]*formaction="\/organisation\/switchs\/un-switch\/messages\/nouveau"[^>]*>Écrire à ces personnes</,
    );
    expect(bar(false)).not.toContain('Écrire à ces personnes');
  });
});
