import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { readDeliveryReport } from '~/http/delivery-report.server';
import type { Connection } from '~db/connect.server';
import { oweAboutRegistration } from '../mail/owe';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { exchangeReport, eximReport, postfixReport } from '../support/delivery-reports';

const TOKEN = 'a-token-of-a-mail-server-0123456789';
const SERVERS = [
  ['Postfix', postfixReport],
  ['Exim', eximReport],
  ['Exchange', exchangeReport],
] as const;

let connection: Connection;
let app: AppInProcess;
let closed: AppInProcess;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db, { now: new Date() });
  app = await appInProcess(connection, { reportToken: TOKEN });
  closed = await appInProcess(connection);
}, 300_000);
afterAll(async () => {
  await app.close();
  await closed.close();
  await connection.close();
});
afterEach(() => expect(app.errors.splice(0)).toEqual([]));

let people = 0;
/** A message that a mail server took. */
async function sentMessage() {
  people += 1;
  const email = `personne-${people}@people.example`;
  const { message, registration } = await oweAboutRegistration(ctx, 'registration-confirmed', { email });
  await connection.db
    .updateTable('message')
    .set({ state: 'sent', handledAt: ctx.now })
    .where('id', '=', message.id)
    .execute();
  const about = { to: email, messageId: message.messageId };
  return { id: message.id, registrationId: registration.id, email, about };
}

async function bring(
  body: string | Uint8Array,
  {
    token = TOKEN,
    type = 'message/rfc822',
    to = app,
  }: { token?: string; type?: string; to?: AppInProcess } = {},
): Promise<number> {
  const headers = { 'Content-Type': type, Authorization: `Bearer ${token}` };
  const init = { method: 'POST', headers, body: body as BodyInit };
  return (await fetch(`${to.url}/messages/rapports`, init)).status;
}

const stateOf = async ({ id, registrationId }: { id: string; registrationId: string }) => {
  const { db } = connection;
  const { state, lastError } = await db
    .selectFrom('message')
    .select(['state', 'lastError'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const calls = await db.selectFrom('message').select('state').where('insteadOf', '=', id).execute();
  const { emailRefusedAt } = await db
    .selectFrom('registration')
    .select('emailRefusedAt')
    .where('id', '=', registrationId)
    .executeTakeFirstOrThrow();
  return { state, lastError, calls: calls.length, isMarked: emailRefusedAt !== null };
};
const UNTOUCHED = { state: 'sent', lastError: null, calls: 0, isMarked: false };

describe.each(SERVERS)('a report of %s', (_server, report) => {
  it('names its message, its recipient and why', async () => {
    const about = { to: 'Zoé.Exemple@people.example', messageId: '<id@hub.switchboard>' };
    const read = await readDeliveryReport(Buffer.from(report(about)));
    expect(read?.messageId).toBe(about.messageId);
    expect(read?.recipients).toEqual([
      expect.objectContaining({ action: 'failed', status: expect.stringMatching(/^5\.\d+\.\d+$/) }),
    ]);
    expect(read?.recipients[0]?.addresses).toContain(about.to.toLowerCase());
    expect(read?.recipients[0]?.diagnostic).toMatch(/^550 /);
  });

  it('marks the address and puts the person on the call list, once', async () => {
    const message = await sentMessage();
    expect(await bring(report(message.about))).toBe(204);
    const after = await stateOf(message);
    expect(after).toMatchObject({ state: 'failed', calls: 1, isMarked: true });
    expect(after.lastError).toContain('550');
    expect(after.lastError).not.toContain('@');
    expect(await bring(report(message.about))).toBe(204);
    expect(await stateOf(message)).toEqual(after);
  });

  it.each(['delayed', 'delivered', 'relayed', 'expanded'])('that says %s changes nothing', async (action) => {
    const message = await sentMessage();
    expect(await bring(report({ ...message.about, action, status: '4.4.1' }))).toBe(204);
    expect(await stateOf(message)).toEqual(UNTOUCHED);
  });

  it.each(['5.7.1', '4.4.7'])('of %s is no refusal of the address: the message failed', async (status) => {
    const message = await sentMessage();
    expect(await bring(report({ ...message.about, status }))).toBe(204);
    expect(await stateOf(message)).toMatchObject({ state: 'failed', calls: 0, isMarked: false });
  });
});

describe('a report', () => {
  it('about another address than the message went to, or about no message of ours, changes nothing', async () => {
    const message = await sentMessage();
    expect(await bring(postfixReport({ ...message.about, to: 'autre@people.example' }))).toBe(204);
    expect(await bring(postfixReport({ ...message.about, messageId: '<unknown@elsewhere>' }))).toBe(204);
    expect(await stateOf(message)).toEqual(UNTOUCHED);
  });

  it('that brings no message back is about the latest one to that address', async () => {
    const message = await sentMessage();
    const report = postfixReport(message.about);
    const cut = report.slice(0, report.indexOf('Content-Description: Undelivered'));
    expect(await bring(`${cut}\r\n--4F1B72A3.1782286200/mx.hub.example--\r\n`)).toBe(204);
    expect(await stateOf(message)).toMatchObject({ state: 'failed', calls: 1, isMarked: true });
  });

  it('marks nobody whose address was corrected meanwhile, but somebody still calls', async () => {
    const message = await sentMessage();
    await connection.db
      .updateTable('registration')
      .set({ email: 'corrigee@people.example' })
      .where('id', '=', message.registrationId)
      .execute();
    expect(await bring(postfixReport(message.about))).toBe(204);
    expect(await stateOf(message)).toMatchObject({ state: 'failed', calls: 1, isMarked: false });
  });

  it('needs the token, and the setting', async () => {
    const message = await sentMessage();
    const report = postfixReport(message.about);
    expect(await bring(report, { token: 'another-token-0123456789' })).toBe(401);
    expect(await bring(report, { token: '' })).toBe(401);
    expect(await bring(report, { to: closed })).toBe(404);
    expect((await fetch(`${app.url}/messages/rapports`)).status).toBe(405);
    expect(await stateOf(message)).toEqual(UNTOUCHED);
  });

  it('is one mail of reasonable length', async () => {
    expect(await bring('x'.repeat(300 * 1024))).toBe(413);
    expect(await bring('a=b', { type: 'text/plain' })).toBe(415);
    // Mail of no kind that is known, or no mail at all: read, and forgotten.
    expect(await bring('Subject: Absence\r\n\r\nJe suis en vacances.')).toBe(204);
    expect(await bring(new Uint8Array([0, 255, 13, 10, 13, 10, 7]))).toBe(204);
  });
});
