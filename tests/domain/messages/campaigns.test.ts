import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { ofPeople } from '~/domain/messages/campaigns/audience';
import {
  campaignProgress,
  listCampaigns,
  readCampaign,
  recipientsOf,
} from '~/domain/messages/campaigns/campaign-pages.server';
import { deleteCampaign } from '~/domain/messages/campaigns/delete-campaign.server';
import { changeCampaign } from '~/domain/messages/campaigns/draft-campaign.server';
import { countRecipients } from '~/domain/messages/campaigns/group-recipients';
import { sendCampaign } from '~/domain/messages/campaigns/send-campaign.server';
import { stillAddressed } from '~/domain/messages/campaigns/still-addressed.server';
import { retryCampaign, stopCampaign } from '~/domain/messages/campaigns/stop-campaign.server';
import { tryCampaign } from '~/domain/messages/campaigns/try-campaign.server';
import { refuseAddress } from '~/domain/messages/refuse-address.server';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { eraseRegistration } from '~/domain/registrations/erase-registration.server';
import { register } from '~/domain/registrations/registering/register.server';
import { type Connection, connect } from '~db/connect.server';
import { settleCampaigns } from '~db/queries/campaigns';
import { handOver } from '~db/queries/messages-sending';
import { EVERYBODY, makeCampaign, WORDS } from '~tests/support/campaigns';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { manyRegistrations } from '~tests/support/many-registrations';
import { registerPeople } from '~tests/support/register-people';
import { groupInput, personInput } from '~tests/support/registration-input';

let connection: Connection & { url?: string };
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  const { hub } = await contextOf(connection.db);
  ctx = await contextOf(connection.db, { viewer: staff(hub, { role: 'organiser', zone: 'avignon' }) });
  await connection.db
    .insertInto('user')
    .values({ id: 'user-organiser-avignon', name: 'Équipe', email: 'organiser@team.example' })
    .execute();
});
afterAll(() => connection.close());

const SHARED = { fr: { subject: 'Nouvelle salle', text: 'Nous changeons de salle.' } };
const email = (name: string) => ({ contact: 'email', email: `${name}@people.example` }) as const;
const makeEvent = () => makeSwitch(connection.db, ctx.hub, { zone: 'avignon' });
const messagesOf = (campaignId: string) =>
  connection.db
    .selectFrom('message')
    .selectAll()
    .where('campaignId', '=', campaignId)
    .orderBy('toName')
    .execute();
const read = async (id: string) => {
  const campaign = await readCampaign(ctx, id);
  if (!campaign) throw new Error('no campaign');
  return campaign;
};
const send = async (id: string) => sendCampaign(ctx, { id, version: (await read(id)).version });
const tallyOf = async (id: string) =>
  (await campaignProgress(ctx, await read(id), { part: undefined, page: 1 })).tally;

describe('whom a message is for', () => {
  it('is chosen by status, type, organization, table, language and answer, and never everybody by accident', async () => {
    const { db } = connection;
    const event = await makeEvent();
    const [ana = '', ben = '', cle = '', dan = ''] = await registerPeople(ctx, event, [
      { firstName: 'Ana', contact: email('ana'), organization: 'Mairie de Gap' },
      { firstName: 'Ben', contact: email('ben'), stakeholderType: 'ess' },
      { firstName: 'Cléo', contact: { contact: 'phone', phone: '+33612345678' } },
      { firstName: 'Dan', contact: { contact: 'none' } },
    ]);
    await cancelRegistration({ ...ctx, viewer: { kind: 'system' } }, dan);
    const table = await db
      .insertInto('workTable')
      .values({ hubId: ctx.hub.id, switchEventId: event.id, number: 1, theme: 'Santé' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db.updateTable('registration').set({ workTableId: table.id }).where('id', '=', ben).execute();
    await db.updateTable('registration').set({ askedAt: ctx.now }).where('id', 'in', [ana, cle]).execute();
    await db.updateTable('registration').set({ keptAt: ctx.now }).where('id', '=', ana).execute();
    const named = async (audience: object) => {
      const campaign = await read(await makeCampaign(ctx, event.id, { audience }));
      const recipients = await recipientsOf(ctx, campaign.event, campaign);
      return recipients.flatMap(({ people }) => people.map(({ firstName }) => firstName));
    };
    expect(await named({})).toEqual(['Ana', 'Ben', 'Cléo']);
    expect(await named({ statuses: ['cancelled'] })).toEqual(['Dan']);
    expect(await named({ statuses: ['confirmed', 'cancelled'] })).toEqual(['Ana', 'Ben', 'Cléo', 'Dan']);
    expect(await named({ statuses: [] })).toEqual([]);
    expect(await named({ types: ['ess'] })).toEqual(['Ben']);
    expect(await named({ organization: ' MAIRIE de Gap'.trim() })).toEqual(['Ana']);
    expect(await named({ tables: [table.id] })).toEqual(['Ben']);
    expect(await named({ locales: ['en'] })).toEqual([]);
    expect(await named({ unanswered: true })).toEqual(['Cléo']);
    // A table that is gone was somebody's choice: nobody, rather than everybody.
    await db.deleteFrom('workTable').where('id', '=', table.id).execute();
    expect(await named({ tables: [table.id] })).toEqual([]);
  });

  it('is one e-mail for each address where the words are the same for all, else one for each person', async () => {
    const event = await makeEvent();
    const contact = email('famille');
    await registerPeople(ctx, event, [
      { firstName: 'Ana', contact },
      { firstName: 'Ben', contact: email('ben') },
    ]);
    // The same address stands in two parties, as a contact's does.
    await connection.db
      .updateTable('registration')
      .set({ email: 'Famille@people.example', emailIsOwn: false })
      .where('firstName', '=', 'Ben')
      .where('switchEventId', '=', event.id)
      .execute();
    const count = async (words: typeof SHARED | typeof WORDS) => {
      const campaign = await read(await makeCampaign(ctx, event.id, { words }));
      return countRecipients(await recipientsOf(ctx, campaign.event, campaign), { shares: words === SHARED });
    };
    expect(await count(SHARED)).toMatchObject({ people: 2, emails: 1, sharing: 2 });
    expect(await count(WORDS)).toMatchObject({ people: 2, emails: 2, sharing: 2 });
    const id = await makeCampaign(ctx, event.id, { words: SHARED });
    await send(id);
    const [message, ...others] = await messagesOf(id);
    expect(others).toEqual([]);
    expect(message?.details.registrations).toHaveLength(2);
  });
});

describe('people who were ticked one by one', () => {
  const four = [
    { firstName: 'Ana', contact: email('ana') },
    { firstName: 'Ben', contact: email('ben'), stakeholderType: 'ess' },
    { firstName: 'Cléo', contact: { contact: 'phone', phone: '+33612345678' } as const },
    { firstName: 'Dan', contact: { contact: 'none' } as const },
  ];
  const ticked = (...ids: string[]) => ofPeople({ ids, statuses: ['confirmed'] });
  const told = async (id: string) => (await messagesOf(id)).map(({ registrationId }) => registrationId);

  it('are exactly those who are written to, counted by how they are reached', async () => {
    const event = await makeEvent();
    const [, ben = '', cle = ''] = await registerPeople(ctx, event, four);
    const id = await makeCampaign(ctx, event.id, { audience: ticked(ben, cle) });
    expect((await read(id)).audience.people?.ids).toEqual([ben, cle]);
    expect(await send(id)).toMatchObject({ value: { people: 2, emails: 1, phone: 1, inPerson: 0 } });
    expect((await told(id)).sort()).toEqual([ben, cle].sort());
  });

  it('leave out who cancelled since, and nobody of another Switch comes in', async () => {
    const event = await makeEvent();
    const [ana = '', ben = ''] = await registerPeople(ctx, event, four);
    const [stranger = ''] = await registerPeople(ctx, await makeEvent(), [{ contact: email('loin') }]);
    const id = await makeCampaign(ctx, event.id, { audience: ticked(ana, ben, stranger) });
    await cancelRegistration({ ...ctx, viewer: { kind: 'system' } }, ana);
    expect(await send(id)).toMatchObject({ value: { people: 1 } });
    expect(await told(id)).toEqual([ben]);
  });

  it('mean nobody where none is left, and to the version of the product that knows no ids', async () => {
    const event = await makeEvent();
    const [ana = ''] = await registerPeople(ctx, event, four);
    const none = await makeCampaign(ctx, event.id, { audience: ticked() });
    expect(await send(none)).toMatchObject({ reason: 'nobody' });
    const { people: _unknown, ...before } = ticked(ana);
    const old = await makeCampaign(ctx, event.id, { audience: { ...before, people: null } });
    expect(await send(old)).toMatchObject({ reason: 'nobody' });
  });
});

describe('a message that several share', () => {
  const family = (firstName: string) => personInput({ firstName, contact: email('famille') });
  async function sentTo(...names: string[]) {
    const event = await makeEvent();
    const registered = await register(ctx, event.slug, {
      ...groupInput([]),
      people: names.map((name) => family(name)),
    });
    if (!registered.ok) throw new Error(registered.reason);
    const id = await makeCampaign(ctx, event.id, { words: SHARED });
    await send(id);
    return { id, ids: registered.value.registrationIds };
  }
  const only = async (id: string) => {
    const [message, ...others] = await messagesOf(id);
    if (!message || others.length > 0) throw new Error('one message');
    return message;
  };
  const erase = (id: string) => eraseRegistration({ ...ctx, viewer: { kind: 'system' } }, id);

  it('still reaches the others once the first of them is forgotten', async () => {
    const { id, ids } = await sentTo('Zoé', 'Ben', 'Lina');
    const [zoe = '', ben = '', lina = ''] = ids;
    expect(await only(id)).toMatchObject({ registrationId: zoe, state: 'owed' });
    await erase(zoe);
    const message = await only(id);
    expect(message).toMatchObject({
      registrationId: ben,
      state: 'owed',
      toEmail: 'famille@people.example',
      toName: 'Ben Diallo',
      details: { registrations: [ben, lina] },
    });
    expect(JSON.stringify(message)).not.toMatch(/Zoé/);
    expect(await stillAddressed(ctx, message)).toEqual([ben, lina]);
  });

  it('goes on from one to the next, and is forgotten with the last', async () => {
    const { id, ids } = await sentTo('Zoé', 'Ben', 'Lina');
    const [zoe = '', ben = '', lina = ''] = ids;
    await erase(ben);
    expect(await only(id)).toMatchObject({ registrationId: zoe, state: 'owed' });
    await erase(zoe);
    expect(await only(id)).toMatchObject({ registrationId: lina, state: 'owed', toName: 'Lina Diallo' });
    await erase(lina);
    expect(await only(id)).toMatchObject({ state: 'kept', toEmail: null, toName: '', details: {} });
  });

  it('is called to the next of them where the address was refused', async () => {
    const { id, ids } = await sentTo('Zoé', 'Ben');
    const [zoe = '', ben = ''] = ids;
    await connection.db
      .updateTable('registration')
      .set({ phone: '+33612345678' })
      .where('id', '=', ben)
      .execute();
    await connection.db
      .updateTable('message')
      .set({ state: 'queued' })
      .where('campaignId', '=', id)
      .execute();
    const failed = (await only(id)).id;
    await refuseAddress(connection.db, failed, { while: 'queued', lastError: '550', at: ctx.now });
    await erase(zoe);
    const call = (await messagesOf(id)).find(({ insteadOf }) => insteadOf === failed);
    expect(call).toMatchObject({ state: 'to_tell', channel: 'phone', toPhone: '+33612345678' });
    expect(call).toMatchObject({ registrationId: ben, toName: 'Ben Diallo' });
  });

  it('does not reach somebody who has another address by now', async () => {
    const { id, ids } = await sentTo('Zoé', 'Ben', 'Lina');
    const [zoe = '', ben = '', lina = ''] = ids;
    await connection.db
      .updateTable('registration')
      .set({ email: 'ben@people.example' })
      .where('id', '=', ben)
      .execute();
    await erase(zoe);
    expect(await only(id)).toMatchObject({ registrationId: lina, toEmail: 'famille@people.example' });
  });
});

describe('sending', () => {
  it('owes each a message: by e-mail, and on the call list with the words to say', async () => {
    const event = await makeEvent();
    const [ana = ''] = await registerPeople(ctx, event, [
      { firstName: 'Ana', contact: email('ana') },
      { firstName: 'Ben', contact: { contact: 'phone', phone: '+33612345678' } },
      { firstName: 'Cléo', contact: { contact: 'none' } },
      { firstName: 'Dan', contact: email('dan') },
    ]);
    await connection.db
      .updateTable('registration')
      .set({ emailRefusedAt: ctx.now })
      .where('firstName', '=', 'Dan')
      .where('switchEventId', '=', event.id)
      .execute();
    const id = await makeCampaign(ctx, event.id);
    expect(await send(id)).toMatchObject({
      ok: true,
      value: { people: 4, emails: 1, phone: 1, inPerson: 2, refused: 1 },
    });
    const messages = await messagesOf(id);
    expect(messages.map(({ channel, state }) => [channel, state])).toEqual([
      ['email', 'owed'],
      ['phone', 'to_tell'],
      ['in_person', 'to_tell'],
      ['in_person', 'to_tell'],
    ]);
    expect(messages.map(({ details }) => details.words)).toEqual([undefined, WORDS, WORDS, WORDS]);
    expect(messages[0]).toMatchObject({
      registrationId: ana,
      kind: 'campaign',
      toEmail: 'ana@people.example',
    });
    expect(await read(id)).toMatchObject({ state: 'sending', startedAt: ctx.now });
    const history = await connection.db
      .selectFrom('history')
      .select(['act', 'after'])
      .where('subjectId', '=', id)
      .orderBy('id')
      .execute();
    expect(history.map(({ act }) => act)).toEqual(['drafted', 'sent']);
    expect(JSON.stringify(history)).not.toMatch(/people\.example|Ana/);
  });

  it('is refused where nobody is meant, where it changed since it was read, and where English is missing', async () => {
    const event = await makeEvent();
    const id = await makeCampaign(ctx, event.id, { words: SHARED });
    expect(await send(id)).toMatchObject({ ok: false, reason: 'nobody' });
    await manyRegistrations(connection.db, event.id, { count: 1, locale: 'en' });
    expect(await send(id)).toMatchObject({ ok: false, reason: 'english-missing', facts: { count: 1 } });
    const { version } = await read(id);
    const input = { audience: EVERYBODY, words: WORDS };
    expect(await changeCampaign(ctx, { id, version, input })).toMatchObject({ ok: true });
    expect(await changeCampaign(ctx, { id, version, input })).toMatchObject({ reason: 'stale' });
    expect(await sendCampaign(ctx, { id, version })).toMatchObject({ reason: 'stale' });
    expect(await send(id)).toMatchObject({ ok: true });
    expect(await send(id)).toMatchObject({ reason: 'already-sent' });
    expect(await changeCampaign(ctx, { id, version: version + 2, input })).toMatchObject({
      reason: 'already-sent',
    });
    expect(await messagesOf(id)).toHaveLength(1);
  });

  it('confirmed twice at once, from two processes, sends once; 2,000 people in one go', async () => {
    const event = await makeEvent();
    await manyRegistrations(connection.db, event.id, { count: 2_000 });
    const id = await makeCampaign(ctx, event.id);
    const { version } = await read(id);
    const second = connection.embedded
      ? undefined
      : await connect({ databaseUrl: connection.url, dataDir: 'memory://' });
    try {
      const there = { ...ctx, db: second?.db ?? ctx.db };
      const answers = await Promise.all([
        sendCampaign(ctx, { id, version }),
        sendCampaign(there, { id, version }),
        sendCampaign(ctx, { id, version }),
        sendCampaign(there, { id, version }),
      ]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.reason]))).toEqual(
        Array(3).fill('already-sent'),
      );
      const addresses = (await messagesOf(id)).map(({ toEmail }) => toEmail);
      expect([addresses.length, new Set(addresses).size]).toEqual([2_000, 2_000]);
    } finally {
      await second?.close();
    }
  });
});

describe('stopping', () => {
  it('takes back everything but what the mail server is being given', async () => {
    const event = await makeEvent();
    await manyRegistrations(connection.db, event.id, { count: 5 });
    await registerPeople(ctx, event, [{ contact: { contact: 'phone', phone: '+33612345678' } }]);
    const id = await makeCampaign(ctx, event.id);
    await send(id);
    const { db } = connection;
    const emails = (await messagesOf(id)).filter(({ channel }) => channel === 'email');
    const [leaving, sent, waiting] = emails.map((message) => message.id);
    if (!leaving || !sent || !waiting) throw new Error('five were sent');
    await db.updateTable('message').set({ state: 'queued' }).where('id', 'in', [leaving, waiting]).execute();
    await db.updateTable('message').set({ state: 'sent' }).where('id', '=', sent).execute();
    expect(await handOver(db, leaving, ctx.now)).toBe(true);
    expect(await stopCampaign(ctx, id)).toMatchObject({ ok: true, value: { withdrawn: 4 } });
    expect(await stopCampaign(ctx, id)).toMatchObject({ reason: 'not-sending' });
    expect(await tallyOf(id)).toMatchObject({ sent: 1, waiting: 1, withdrawn: 4, toTell: 0 });
    // It asked to try later: it is not tried again, and is counted as one that may have left.
    expect(await handOver(db, waiting, ctx.now)).toBe(false);
    await db
      .updateTable('message')
      .set({ handedAt: null, lastError: 'try later' })
      .where('id', '=', leaving)
      .execute();
    expect(await handOver(db, leaving, ctx.now)).toBe(false);
    await settleCampaigns(db, new Date());
    // Its end is of the test's own time: what is long over is not looked at.
    await db.updateTable('campaign').set({ endedAt: new Date() }).where('id', '=', id).execute();
    await settleCampaigns(db, new Date());
    expect(await tallyOf(id)).toMatchObject({ sent: 1, waiting: 0, withdrawn: 5, maybeLeft: 1 });
    expect(await retryCampaign(ctx, id)).toMatchObject({ reason: 'not-sent' });
  });

  it('is not needed once nothing waits: it is done; what failed can be sent again', async () => {
    const event = await makeEvent();
    await manyRegistrations(connection.db, event.id, { count: 2 });
    const id = await makeCampaign(ctx, event.id);
    await send(id);
    const { db } = connection;
    const [first] = await messagesOf(id);
    await db.updateTable('message').set({ state: 'sent' }).where('campaignId', '=', id).execute();
    await db
      .updateTable('message')
      .set({ state: 'failed', attempts: 12 })
      .where('id', '=', first?.id ?? '')
      .execute();
    await settleCampaigns(db, new Date());
    expect((await read(id)).state).toBe('done');
    expect(await stopCampaign(ctx, id)).toMatchObject({ reason: 'not-sending' });
    expect(await retryCampaign(ctx, id)).toMatchObject({ ok: true, value: { retried: 1 } });
    expect(await tallyOf(id)).toMatchObject({ sent: 1, waiting: 1, failed: 0 });
    expect((await read(id)).state).toBe('sending');
    expect(await retryCampaign(ctx, id)).toMatchObject({ reason: 'nothing-failed' });
  });
});

describe('deleting a draft', () => {
  it('leaves its trace in the history, and is done by one of two', async () => {
    const event = await makeEvent();
    const id = await makeCampaign(ctx, event.id);
    const { version } = await read(id);
    expect(await deleteCampaign(ctx, { id, version: version + 1 })).toMatchObject({ reason: 'stale' });
    const both = await Promise.all([
      deleteCampaign(ctx, { id, version }),
      deleteCampaign(ctx, { id, version }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await readCampaign(ctx, id)).toBeUndefined();
    const history = await connection.db
      .selectFrom('history')
      .select(['subject', 'act', 'switchEventId'])
      .where('subjectId', '=', id)
      .where('act', '=', 'deleted')
      .execute();
    expect(history).toEqual([{ subject: 'campaign', act: 'deleted', switchEventId: event.id }]);
  });

  it('is refused to a message that is being sent', async () => {
    const event = await makeEvent();
    await manyRegistrations(connection.db, event.id, { count: 1 });
    const id = await makeCampaign(ctx, event.id);
    await send(id);
    const { version } = await read(id);
    expect(await deleteCampaign(ctx, { id, version })).toMatchObject({ reason: 'already-sent' });
    expect((await read(id)).state).toBe('sending');
  });
});

describe('who may', () => {
  it('is whoever organises the Switch: an organiser of another zone sees and does nothing', async () => {
    const event = await makeEvent();
    await manyRegistrations(connection.db, event.id, { count: 1 });
    const id = await makeCampaign(ctx, event.id);
    const { version, event: full } = await read(id);
    for (const viewer of [
      staff(ctx.hub, { role: 'organiser', zone: 'alpes' }),
      staff(ctx.hub, { role: 'facilitator', switchEventId: event.id }),
      { kind: 'visitor' } as const,
    ]) {
      const other = { ...ctx, viewer };
      expect(await readCampaign(other, id)).toBeUndefined();
      expect(await listCampaigns(other, full)).toBeUndefined();
      expect(await recipientsOf(other, full, { audience: EVERYBODY, words: WORDS })).toEqual([]);
      for (const answer of [
        await sendCampaign(other, { id, version }),
        await stopCampaign(other, id),
        await retryCampaign(other, id),
        await tryCampaign(other, id),
        await deleteCampaign(other, { id, version }),
      ])
        expect(answer.ok).toBe(false);
    }
    expect(await messagesOf(id)).toEqual([]);
    expect(await tryCampaign(ctx, id)).toMatchObject({
      ok: true,
      value: { email: 'organiser@team.example' },
    });
  });
});
