import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { retryMessage } from '~/domain/messages/handle-message.server';
import { oweMessages } from '~/domain/messages/owe-message.server';
import { refuseAddress } from '~/domain/messages/refuse-address.server';
import { changeRegistration } from '~/domain/registrations/change-registration.server';
import { type Jobs, startJobs } from '~/jobs/start-jobs.server';
import type { Connection } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { type MailCatcher, mailCatcher } from './mail-catcher';
import { oweAboutRegistration } from './owe';

const SETTINGS = {
  mode: 'production' as const,
  appUrl: 'https://hub.example',
  hub: 'hub-du-sud',
  secret: 's'.repeat(40),
  mailFrom: undefined,
};
const logger = pino({ level: 'silent' });

describe('an address that is refused', () => {
  let connection: Connection;
  let ctx: Ctx;
  let jobs: Jobs | undefined;
  let catcher: MailCatcher;
  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db, { viewer: { kind: 'system' } });
  });
  afterAll(() => connection.close());
  beforeEach(async () => {
    await connection.db.updateTable('message').set({ insteadOf: null }).execute();
    await connection.db.deleteFrom('message').execute();
  });
  afterEach(async () => {
    await jobs?.stop();
    await catcher.close();
    jobs = undefined;
  });

  async function run(answer: { code: number; text: string } | undefined) {
    catcher = await mailCatcher(undefined, () => answer);
    jobs = await startJobs({
      env: { ...SETTINGS, smtpUrl: catcher.url },
      connection,
      logger,
      retryDelayS: 1,
    });
  }
  const messages = () =>
    connection.db
      .selectFrom('message')
      .select(['id', 'state', 'channel', 'insteadOf', 'toName', 'toEmail', 'kind'])
      .orderBy('createdAt')
      .execute();
  const refusedAt = async (id: string) =>
    (
      await connection.db
        .selectFrom('registration')
        .select('emailRefusedAt')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).emailRefusedAt;
  const states = async () => (await messages()).map(({ state }) => state).sort();

  it('for good: its registration is marked, and its person is to be called, once', async () => {
    const { message, registration } = await oweAboutRegistration(ctx, 'registration-confirmed');
    await run({ code: 550, text: '5.1.1 no such user' });
    await expect.poll(states, { timeout: 15_000 }).toEqual(['failed', 'to_tell']);
    const call = (await messages()).find(({ state }) => state === 'to_tell');
    expect(call).toMatchObject({
      insteadOf: message.id,
      channel: 'in_person',
      toName: 'Zoé D’Arc',
      toEmail: null,
    });
    expect(await refusedAt(registration.id)).toBeInstanceOf(Date);
    const { at: _, ...said } = await connection.db
      .selectFrom('history')
      .select(['act', 'actorKind', 'after', 'before', 'at'])
      .where('subjectId', '=', registration.id)
      .executeTakeFirstOrThrow();
    expect(said).toEqual({ act: 'email-refused', actorKind: 'system', after: null, before: null });
    // The process may die right after: what is said again changes nothing.
    const again = { while: 'queued', lastError: 'again', at: new Date() } as const;
    await connection.db
      .updateTable('message')
      .set({ state: 'queued' })
      .where('id', '=', message.id)
      .execute();
    expect(await refuseAddress(connection.db, message.id, again)).toBe(true);
    expect(await refuseAddress(connection.db, message.id, again)).toBe(false);
    expect(await states()).toEqual(['failed', 'to_tell']);
    // And nobody tries again by hand what somebody is called for.
    expect(await retryMessage(ctx, message.id)).toMatchObject({ ok: false, reason: 'not-there' });
  });

  it('is not asked again: the next message goes straight to the call list', async () => {
    const { registration, switchEventId } = await oweAboutRegistration(ctx, 'registration-confirmed', {
      email: 'plus-la@people.example',
    });
    await run({ code: 550, text: '5.1.1 no such user' });
    await expect.poll(states, { timeout: 15_000 }).toEqual(['failed', 'to_tell']);
    const owe = (email: string) =>
      inTransaction(connection.db, (trx) =>
        oweMessages(trx, ctx, [
          {
            kind: 'switch-changed',
            to: { contact: 'email', email, name: 'Zoé D’Arc', locale: 'fr' },
            switchEventId,
            registrationId: registration.id,
          },
        ]),
      );
    await owe('Plus-la@people.example');
    await expect.poll(states, { timeout: 15_000 }).toEqual(['failed', 'to_tell', 'to_tell']);
    expect(catcher.tries()).toBe(0);
  });

  it('is tried again once it was corrected', async () => {
    const { registration } = await oweAboutRegistration(ctx, 'registration-confirmed');
    await run({ code: 550, text: '5.1.1 no such user' });
    await expect.poll(states, { timeout: 15_000 }).toEqual(['failed', 'to_tell']);
    const corrected = await changeRegistration(ctx, registration.id, {
      firstName: 'Zoé',
      lastName: 'D’Arc',
      stakeholderType: 'usager',
      organization: '',
      contact: { contact: 'email', email: 'corrigee@people.example' },
      isMinor: false,
      guardianName: '',
      guardianPhone: null,
      photoRights: false,
      accessNeeds: null,
      needKinds: [],
      laterContact: false,
      companionName: '',
      companionPhone: '',
    });
    expect(corrected.ok).toBe(true);
    expect(await refusedAt(registration.id)).toBeNull();
  });

  it.each([
    ['about a policy', { code: 550, text: '5.7.1 relaying denied' }, ['failed']],
    ['for now', { code: 450, text: '4.2.1 try later' }, ['queued']],
  ])('%s marks nobody', async (_name, answer, expected) => {
    const { registration, message } = await oweAboutRegistration(ctx, 'registration-confirmed');
    await run(answer);
    const lastError = async () =>
      (
        await connection.db
          .selectFrom('message')
          .select('lastError')
          .where('id', '=', message.id)
          .executeTakeFirstOrThrow()
      ).lastError;
    await expect.poll(lastError, { timeout: 15_000 }).toContain(answer.text);
    expect(await states()).toEqual(expected);
    expect(await refusedAt(registration.id)).toBeNull();
  });

  it('that was never one is as good as refused', async () => {
    const { registration } = await oweAboutRegistration(ctx, 'registration-confirmed', {
      email: 'pas une adresse',
    });
    await run(undefined);
    await expect.poll(states, { timeout: 15_000 }).toEqual(['failed', 'to_tell']);
    expect(await refusedAt(registration.id)).toBeInstanceOf(Date);
    expect(catcher.tries()).toBe(0);
  });
});
