import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import { decisionInput } from '~/domain/ideas/decision-input';
import { oweMessages } from '~/domain/messages/owe-message.server';
import { groupShortCode } from '~/domain/registrations/short-code';
import { type Jobs, startJobs } from '~/jobs/start-jobs.server';
import type { Connection } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { readCalendar } from '../calendar/read-calendar';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { makeHubStaff, makeIdea, SERVICE } from '../support/ideas';
import { type MailCatcher, mailCatcher } from './mail-catcher';
import { lastMessage, oweAboutRegistration } from './owe';

const logger = pino({ level: 'silent' });
const SETTINGS = {
  mode: 'production' as const,
  appUrl: 'https://hub.example',
  hub: 'hub-du-sud',
  secret: 's'.repeat(40),
  mailFrom: undefined,
};

let connection: Connection;
let catcher: MailCatcher | undefined;
let jobs: Jobs | undefined;

beforeAll(async () => {
  connection = await ownDatabase();
});
afterAll(() => connection.close());
beforeEach(() => connection.db.deleteFrom('message').execute());
afterEach(async () => {
  await jobs?.stop();
  await catcher?.close();
  jobs = undefined;
  catcher = undefined;
});

async function run(smtpUrl: string | undefined): Promise<void> {
  jobs = await startJobs({
    env: { ...SETTINGS, smtpUrl },
    connection,
    logger,
    retryDelayS: 1,
  });
}

async function settled(id: string, ...states: string[]) {
  return expect
    .poll(
      async () => {
        const row = await connection.db
          .selectFrom('message')
          .selectAll()
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        return row.state;
      },
      { timeout: 20_000, interval: 50 },
    )
    .toSatisfy((state: string) => states.includes(state));
}

function rowOf(id: string) {
  return connection.db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

describe('a confirmation', () => {
  it('reaches a real SMTP server with text, HTML and an invitation', async () => {
    const ctx = await contextOf(connection.db);
    catcher = await mailCatcher();
    const { message, registration } = await oweAboutRegistration(ctx, 'registration-confirmed', {
      email: 'zoe@example.org',
    });
    await run(catcher.url);
    await settled(message.id, 'sent');
    const [mail] = catcher.caught;
    expect(catcher.caught).toHaveLength(1);
    expect(mail?.to).toEqual(['zoe@example.org']);
    expect(mail?.email.messageId).toBe(message.messageId);
    expect(mail?.email.from).toMatchObject({ name: 'Hub du Sud', address: 'bonjour@hub-du-sud.example' });
    expect(mail?.email.subject).toContain('Votre place est confirmée');
    expect(mail?.email.text).toContain(groupShortCode(registration.shortCode));
    expect(mail?.email.text).toContain('35 boulevard Raspail');
    expect(mail?.email.text).toMatch(/https:\/\/hub\.example\/inscriptions\/[\w-]{42}\?annuler=1/);
    expect(mail?.email.html).toContain(groupShortCode(registration.shortCode));
    expect(mail?.email.text).toContain('Il sert à retrouver votre place sur hub.example/code.');
    expect(mail?.raw).not.toMatch(/^List-Unsubscribe/im);
    expect(mail?.raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST/im);
    const attachment = mail?.email.attachments.find((part) => part.filename === 'invite.ics');
    const { method, events } = readCalendar(textOf(attachment?.content));
    expect(method).toBe('REQUEST');
    expect(events[0]).toMatchObject({ attendee: 'mailto:zoe@example.org', sequence: 0, status: 'CONFIRMED' });
    expect(events[0]?.organizer).toBe('mailto:bonjour@hub-du-sud.example');
    expect(await rowOf(message.id)).toMatchObject({ state: 'sent', attempts: 1, lastError: null });
  });

  it('lets no name or title write a header', async () => {
    const ctx = await contextOf(connection.db);
    catcher = await mailCatcher();
    const evil = 'Zoé\r\nBcc: victim@example.org\r\nX-Evil: 1';
    const { message } = await oweAboutRegistration(ctx, 'registration-confirmed', {
      name: evil,
      email: 'zoe@example.org',
      switchOver: { title: `Titre\r\nBcc: other@example.org` },
    });
    await run(catcher.url);
    await settled(message.id, 'sent');
    expect(catcher.caught[0]?.to).toEqual(['zoe@example.org']);
    const [headers = ''] = catcher.caught[0]?.raw.split('\r\n\r\n') ?? [];
    expect(headers).toMatch(/^Subject: /m);
    expect(headers).not.toMatch(/^(bcc|x-evil):/im);
  });

  it.each(['a@b.example, c@d.example', 'a@b.example\r\nRCPT TO:<x@y.example>', 'nobody', '<a@b.example>'])(
    'is not sent to what is not one address: %j',
    async (email) => {
      const ctx = await contextOf(connection.db);
      catcher = await mailCatcher();
      const { message } = await oweAboutRegistration(ctx, 'registration-confirmed', { email });
      await run(catcher.url);
      await settled(message.id, 'failed');
      expect(catcher.tries()).toBe(0);
    },
  );
});

describe('other messages', () => {
  it.each([
    ['registration-promoted', 'confirmed', 'REQUEST'],
    ['switch-changed', 'confirmed', 'REQUEST'],
    ['registration-cancelled', 'cancelled', 'CANCEL'],
    ['switch-cancelled', 'confirmed', 'CANCEL'],
    ['registration-waitlisted', 'waitlisted', undefined],
    ['switch-changed', 'waitlisted', undefined],
    ['switch-cancelled', 'waitlisted', undefined],
    ['registration-confirmed', 'cancelled', undefined],
  ] as const)('%s to somebody %s carries METHOD %s', async (kind, status, method) => {
    const ctx = await contextOf(connection.db);
    catcher = await mailCatcher();
    const { message } = await oweAboutRegistration(ctx, kind, { status });
    await run(catcher.url);
    await settled(message.id, 'sent');
    const raw = catcher.caught[0]?.raw ?? '';
    expect(/^Content-Type: text\/calendar;.*method=(\w+)/im.exec(raw)?.[1]).toBe(method);
    const attachment = catcher.caught[0]?.email.attachments.find((part) => part.filename === 'invite.ics');
    expect(attachment !== undefined).toBe(method !== undefined);
    if (attachment) {
      const { method: inBody, events } = readCalendar(textOf(attachment.content));
      expect(inBody).toBe(method);
      expect(events[0]?.status).toBe(method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED');
    }
  });

  it('moves the same UID with a grown SEQUENCE when the Switch changed', async () => {
    const ctx = await contextOf(connection.db);
    catcher = await mailCatcher();
    const first = await oweAboutRegistration(ctx, 'registration-confirmed');
    await run(catcher.url);
    await settled(first.message.id, 'sent');
    await connection.db
      .updateTable('switchEvent')
      .set({ calendarSequence: 1, version: 2 })
      .where('id', '=', first.switchEventId)
      .execute();
    const second = await oweAboutRegistration(ctx, 'switch-changed', { switchEventId: first.switchEventId });
    await settled(second.message.id, 'sent');
    const [before, after] = catcher.caught.map(
      ({ email }) =>
        readCalendar(textOf(email.attachments.find((part) => part.filename === 'invite.ics')?.content))
          .events[0],
    );
    expect(after?.uid).toBe(before?.uid);
    expect([before?.sequence, after?.sequence]).toEqual([0, 1]);
  });
});

describe('messages about ideas', () => {
  it('tell the decision with its reason; only they may be stopped by List-Unsubscribe', async () => {
    const ctx = await contextOf(connection.db);
    catcher = await mailCatcher();
    const event = await makeSwitch(connection.db, ctx.hub);
    const author = { authorContact: 'email' as const, authorEmail: 'odette@example.org' };
    const number = await makeIdea(ctx, event, author);
    const viewer = await makeHubStaff(connection.db, ctx.hub);
    const decided = await classifyIdea(
      { ...ctx, viewer },
      { idea: number, expectedVersion: 1, decision: decisionInput.parse(SERVICE) },
    );
    expect(decided.ok).toBe(true);
    await run(catcher.url);
    await expect.poll(() => catcher?.caught.length, { timeout: 20_000 }).toBe(2);
    const isReceipt = ({ email }: { email: { subject?: string | undefined } }) =>
      /reçu/.test(email.subject ?? '');
    const received = catcher.caught.find(isReceipt);
    const told = catcher.caught.find((mail) => !isReceipt(mail));
    expect(received?.email.text).toContain('Votre idée');
    const unsubscribe = (mail: typeof told) =>
      mail?.email.headers.find((header) => header.key === 'list-unsubscribe')?.value;
    expect(unsubscribe(received)).toBeUndefined();
    expect(unsubscribe(told)).toMatch(/^<mailto:bonjour@hub-du-sud\.example\?subject=Ne%20plus%20recevoir/);
    for (const part of ['elle devient un service', SERVICE.reason, SERVICE.deliverer, SERVICE.deliveryWhen])
      expect(told?.email.text).toContain(part);
    expect(told?.email.text).toContain(`https://hub.example/idees/${number}`);
  });
});

describe('a sign-in', () => {
  async function ask(now: Date) {
    const ctx = await contextOf(connection.db, { now });
    await inTransaction(connection.db, (trx) =>
      oweMessages(trx, ctx, [
        {
          kind: 'sign-in',
          to: { contact: 'email', email: 'nadia@team.example', name: 'Nadia', locale: 'fr' },
          details: { code: '123456', linkToken: 'a-token', expiresInMinutes: 10 },
        },
      ]),
    );
    return lastMessage(connection.db);
  }

  it('brings the code and the link, and is forgotten once it has left', async () => {
    catcher = await mailCatcher();
    const { id } = await ask(new Date());
    await run(catcher.url);
    await settled(id, 'sent');
    expect(catcher.caught[0]?.email.text).toContain('123456');
    expect(catcher.caught[0]?.email.text).toContain('https://hub.example/connexion/lien?token=a-token');
    await expect.poll(async () => JSON.stringify(await rowOf(id))).not.toMatch(/123456|a-token/);
  });

  it('does not leave once its keys are void', async () => {
    catcher = await mailCatcher();
    const { id } = await ask(new Date(Date.now() - 11 * 60_000));
    await run(catcher.url);
    await settled(id, 'failed');
    expect(catcher.tries()).toBe(0);
    await expect.poll(async () => JSON.stringify(await rowOf(id))).not.toMatch(/123456|a-token/);
  });
});

describe('when the mail server fails', () => {
  const refusal = { code: 451, text: 'try later' };

  it.each([
    ['answers 4xx', (attempt: number) => (attempt < 3 ? refusal : 'accept') as never, ''],
    ['cuts the connection after DATA', (attempt: number) => (attempt < 3 ? 'cut' : 'accept') as never, ''],
    [
      'does not answer',
      (attempt: number) => (attempt < 2 ? 'silence' : 'accept') as never,
      '?socketTimeout=700',
    ],
  ])('%s: tries again, under the same Message-ID, until it is sent', async (_name, verdict, query) => {
    const ctx = await contextOf(connection.db);
    catcher = await mailCatcher(verdict);
    const { message } = await oweAboutRegistration(ctx, 'registration-confirmed');
    await run(catcher.url + query);
    await settled(message.id, 'sent');
    expect(catcher.caught.length).toBeGreaterThanOrEqual(1);
    expect(new Set(catcher.caught.map(({ email }) => email.messageId))).toEqual(new Set([message.messageId]));
    expect(new Set(catcher.caught.map(({ email }) => email.text)).size).toBe(1);
    const row = await rowOf(message.id);
    expect(row.attempts).toBe(catcher.tries());
    expect(row.attempts).toBeGreaterThan(1);
  });

  it('refuses for good: the message fails, staff read why, and nothing is tried again', async () => {
    const ctx = await contextOf(connection.db);
    catcher = await mailCatcher(undefined, (address) => ({ code: 550, text: `no mailbox ${address}` }));
    const { message } = await oweAboutRegistration(ctx, 'registration-confirmed');
    await run(catcher.url);
    await settled(message.id, 'failed');
    const row = await rowOf(message.id);
    expect(row.attempts).toBe(1);
    expect(row.lastError).toContain('no mailbox');
    expect(row.lastError).not.toContain('@');
    expect(row.handledAt).not.toBeNull();
  });

  it('is away: nothing is lost, and what is owed leaves when it is back', async () => {
    const ctx = await contextOf(connection.db);
    const gone = await mailCatcher();
    await gone.close();
    const { message } = await oweAboutRegistration(ctx, 'registration-confirmed');
    await run(gone.url);
    await expect.poll(async () => (await rowOf(message.id)).attempts, { timeout: 10_000 }).toBeGreaterThan(0);
    await jobs?.stop();
    expect((await rowOf(message.id)).state).toBe('queued');
    catcher = await mailCatcher();
    await run(catcher.url);
    await settled(message.id, 'sent');
    expect(catcher.caught[0]?.email.messageId).toBe(message.messageId);
  });
});

describe('without an SMTP server', () => {
  it('says why somebody waits, and from when to when a Switch of several days lasts', async () => {
    const ctx = await contextOf(connection.db);
    const { message } = await oweAboutRegistration(ctx, 'registration-waitlisted', {
      status: 'waitlisted',
      switchOver: {
        seatRules: [{ stakeholderType: 'usager', reserved: 0, maximum: 0 }],
        startsAt: new Date('2027-09-06T07:00:00Z'),
        endsAt: new Date('2027-09-07T15:00:00Z'),
      },
    });
    await run(undefined);
    await settled(message.id, 'kept');
    const { textBody } = await rowOf(message.id);
    expect(textBody).toContain('du lundi 6 septembre 2027 à 9\u00a0h au mardi 7 septembre 2027 à 17\u00a0h');
    expect(textBody).toMatch(/Les places prévues pour «\u00a0[^{}]+\u00a0» sont prises\./);
  });

  it('keeps messages, rendered and readable, and sends nothing', async () => {
    const ctx = await contextOf(connection.db, { locale: 'en' });
    const { message } = await oweAboutRegistration(ctx, 'registration-confirmed');
    await run(undefined);
    await settled(message.id, 'kept');
    const row = await rowOf(message.id);
    expect(row.subject).toContain('Your place is confirmed');
    expect(row.textBody).toContain('Hello Zoé D’Arc,');
    expect(row.htmlBody).toContain('<!DOCTYPE html>');
    expect(row.calendarBody).toContain('METHOD:REQUEST');
  });
});

function textOf(content: ArrayBuffer | Uint8Array | string | undefined): string {
  return typeof content === 'string' ? content : Buffer.from((content ?? '') as Uint8Array).toString('utf8');
}
