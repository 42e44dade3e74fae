import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { readCampaign, recipientsOf } from '~/domain/messages/campaigns/campaign-pages.server';
import { sendCampaign } from '~/domain/messages/campaigns/send-campaign.server';
import { tryCampaign } from '~/domain/messages/campaigns/try-campaign.server';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { eraseRegistration } from '~/domain/registrations/erase-registration.server';
import { type Jobs, startJobs } from '~/jobs/start-jobs.server';
import { previewMessage } from '~/mail/preview-message.server';
import type { Connection } from '~db/connect.server';
import { makeCampaign, WORDS } from '../support/campaigns';
import { contextOf, staff } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { registerPeople } from '../support/register-people';
import { type MailCatcher, mailCatcher } from './mail-catcher';

const SETTINGS = {
  mode: 'production' as const,
  appUrl: 'https://hub.example',
  hub: 'hub-du-sud',
  secret: 's'.repeat(40),
  mailFrom: undefined,
};
const logger = pino({ level: 'silent' });
const PERSONAL = {
  fr: {
    subject: '{prénom}, votre place',
    text: 'Votre code : {code}.\nVotre lien : {lien}.\n\n{titre}, {date}, {lieu}, {téléphone}.',
  },
};

describe('a message to many people', () => {
  let connection: Connection;
  let ctx: Ctx;
  let jobs: Jobs | undefined;
  let catcher: MailCatcher;
  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db, { viewer: { kind: 'system' }, now: new Date() });
  });
  afterAll(() => connection.close());
  afterEach(async () => {
    await jobs?.stop();
    await catcher.close();
    jobs = undefined;
    await connection.db.updateTable('message').set({ insteadOf: null }).execute();
    await connection.db.deleteFrom('message').execute();
  });

  async function run(refuses: (address: string) => boolean = () => false) {
    catcher = await mailCatcher(undefined, (to) =>
      refuses(to) ? { code: 550, text: '5.1.1 unknown' } : undefined,
    );
    jobs = await startJobs({
      env: { ...SETTINGS, smtpUrl: catcher.url },
      connection,
      logger,
      retryDelayS: 1,
    });
  }
  const email = (name: string) => ({ contact: 'email', email: `${name}@people.example` }) as const;
  const open = {
    registrationOpensAt: new Date(Date.now() - 86_400_000),
    startsAt: new Date(Date.now() + 20 * 86_400_000),
  };
  async function event(names: string[]) {
    const made = await makeSwitch(connection.db, ctx.hub, open);
    const people = names.map((name) => ({ firstName: name, contact: email(name.toLowerCase()) }));
    const ids = await registerPeople(ctx, made, people);
    await connection.db.deleteFrom('message').execute();
    return { ...made, ids };
  }
  const send = async (id: string) =>
    expect(await sendCampaign(ctx, { id, version: 1 })).toMatchObject({ ok: true });
  const statesOf = async (id: string) =>
    (
      await connection.db
        .selectFrom('message')
        .select(['state'])
        .where('campaignId', '=', id)
        .orderBy('toName')
        .execute()
    ).map(({ state }) => state);

  it('reaches each with their own words, as the preview showed but for the link', async () => {
    const { id: switchEventId } = await event(['Ana', 'Ben']);
    const id = await makeCampaign(ctx, switchEventId, { words: PERSONAL });
    const campaign = await readCampaign(ctx, id);
    if (!campaign) throw new Error('no campaign');
    const [first] = await recipientsOf(ctx, campaign.event, campaign);
    const previewed = await previewMessage(connection.db, SETTINGS, ctx, {
      kind: 'campaign',
      locale: 'fr',
      switchEventId,
      registrationId: first?.people[0].id ?? '',
      toName: `${first?.people[0].firstName} ${first?.people[0].lastName}`,
      details: { words: PERSONAL },
    });
    await send(id);
    await run();
    await expect.poll(() => statesOf(id), { timeout: 15_000 }).toEqual(['sent', 'sent']);
    const [ana] = catcher.caught.filter(({ to }) => to[0] === 'ana@people.example');
    const [ben] = catcher.caught.filter(({ to }) => to[0] === 'ben@people.example');
    expect([ana?.email.subject, ben?.email.subject]).toEqual(['Ana, votre place', 'Ben, votre place']);
    const withoutLinks = (text: string) =>
      text
        .replace(/inscriptions\/\S+/g, 'inscriptions/…')
        .replace(/\r/g, '')
        .trim();
    expect(withoutLinks(previewed?.text ?? '')).toBe(withoutLinks(ana?.email.text ?? ''));
    expect(ana?.email.text).toMatch(/Votre code : [2-9A-Z]{4}-[2-9A-Z]{4}\.\n/);
    expect(ana?.email.text).toContain('Un Switch pour les démarches en ligne, ');
    const linkOf = (text = '') => /Votre lien : (\S+)\.\n/.exec(text)?.[1];
    expect(linkOf(ana?.email.text)).toMatch(/^https:\/\/hub\.example\/inscriptions\//);
    expect(linkOf(previewed?.text)).not.toBe(linkOf(ana?.email.text));
    expect(ana?.email.text).not.toMatch(/[{}]/);
  });

  it('does not reach whoever cancelled or was erased since it was confirmed', async () => {
    const { id: switchEventId, ids } = await event(['Ana', 'Ben', 'Cléo']);
    const id = await makeCampaign(ctx, switchEventId);
    await send(id);
    const [, ben = '', cle = ''] = ids;
    expect(
      await cancelRegistration(
        { ...ctx, viewer: { kind: 'participant', registrationId: ben, partyId: '' } },
        ben,
      ),
    ).toMatchObject({ ok: true });
    expect(await eraseRegistration(ctx, cle)).toMatchObject({ ok: true });
    await run();
    await expect.poll(() => statesOf(id), { timeout: 15_000 }).toEqual(['kept', 'sent', 'withdrawn']);
    const campaignMails = catcher.caught.filter(({ email: mail }) => mail.subject === WORDS.fr?.subject);
    expect(campaignMails.map(({ to }) => to[0])).toEqual(['ana@people.example']);
  });

  it('greets nobody by name where several share an address, and opens nobody’s place', async () => {
    const { id: switchEventId } = await event(['Ana', 'Ben']);
    await connection.db
      .updateTable('registration')
      .set({ email: 'famille@people.example', emailIsOwn: false })
      .where('switchEventId', '=', switchEventId)
      .execute();
    const words = { fr: { subject: 'Nouvelle salle', text: 'Nous changeons de salle.' } };
    const id = await makeCampaign(ctx, switchEventId, { words });
    await send(id);
    await run();
    await expect.poll(() => statesOf(id), { timeout: 15_000 }).toEqual(['sent']);
    expect(catcher.caught).toHaveLength(1);
    const text = catcher.caught[0]?.email.text ?? '';
    expect(text).toMatch(/Bonjour,\r?\n/);
    expect(text).not.toMatch(/Ana|Ben|inscriptions\//);
    expect(text).toContain('https://hub.example/switchs/');
  });

  it('is said by voice in its own words where the address is refused', async () => {
    const { id: switchEventId } = await event(['Ana', 'Ben']);
    const id = await makeCampaign(ctx, switchEventId);
    await send(id);
    await run((to) => to.startsWith('ben'));
    await expect.poll(() => statesOf(id), { timeout: 15_000 }).toEqual(['sent', 'failed', 'to_tell']);
    const second = await makeCampaign(ctx, switchEventId);
    await connection.db.updateTable('registration').set({ emailRefusedAt: null }).execute();
    await send(second);
    // Refused between its confirming and its turn: straight to the call list, with the words.
    await connection.db
      .updateTable('registration')
      .set({ emailRefusedAt: new Date() })
      .where('firstName', '=', 'Ben')
      .execute();
    await expect
      .poll(async () => (await statesOf(second)).filter((state) => state !== 'owed' && state !== 'queued'), {
        timeout: 15_000,
      })
      .toHaveLength(2);
    const calls = await connection.db
      .selectFrom('message')
      .select(['details', 'campaignId'])
      .where('state', '=', 'to_tell')
      .execute();
    expect(calls.length).toBeGreaterThanOrEqual(2);
    for (const call of calls) expect(call.details.words).toEqual(WORDS);
  });

  it('is tried out by whoever writes it with nobody else’s name, code or link', async () => {
    const { id: switchEventId } = await event(['Ana']);
    const viewer = staff(ctx.hub, { role: 'hub_staff' });
    const id = await makeCampaign(ctx, switchEventId, { words: PERSONAL });
    expect(await tryCampaign({ ...ctx, viewer }, id)).toMatchObject({ ok: true });
    await run();
    await expect.poll(() => catcher.caught.length, { timeout: 15_000 }).toBe(1);
    const [{ email: mail, to } = { email: undefined, to: [] }] = catcher.caught;
    expect(to).toEqual(['hub_staff@team.example']);
    expect(mail?.subject).toBe('Essai\u00a0: Équipe, votre place');
    expect(mail?.text).toContain('Votre code : ABCD-2345.');
    expect(mail?.text).toContain('https://hub.example/code');
    expect(mail?.text).not.toMatch(/Ana|inscriptions\//);
    expect(await statesOf(id)).toEqual([]);
  });
});
