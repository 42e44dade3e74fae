import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { type SendingParts, sendMessage } from '~/mail/send-message.server';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW } from '../support/context';
import { ownDatabase } from '../support/database';
import { oweAboutRegistration } from './owe';

const SETTINGS = {
  mode: 'production' as const,
  appUrl: 'https://hub.example',
  hub: 'hub-du-sud',
  secret: 's'.repeat(40),
  mailFrom: undefined,
};
const STARTS_AT = new Date('2026-07-06T08:00:00Z');

let connection: Connection;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db);
});
afterAll(() => connection.close());

/** Without a mail server what would leave is kept, so the state says what was decided. */
async function attempt(kind: 'reminder' | 'thanks', over: Attempt = {}) {
  const { db } = connection;
  const { message, registration, switchEventId } = await oweAboutRegistration(ctx, kind, {
    switchOver: { startsAt: STARTS_AT },
    details: { startsAt: STARTS_AT.toISOString() },
  });
  if (over.registration)
    await db.updateTable('registration').set(over.registration).where('id', '=', registration.id).execute();
  if (over.event)
    await db.updateTable('switchEvent').set(over.event).where('id', '=', switchEventId).execute();
  await db.updateTable('message').set({ state: 'queued' }).where('id', '=', message.id).execute();
  const parts: SendingParts = {
    db,
    settings: SETTINGS,
    transport: undefined,
    forgetsKeys: true,
    now: () => over.now ?? NOW,
  };
  await sendMessage(parts, message.id);
  return db
    .selectFrom('message')
    .select(['state', 'subject', 'textBody', 'calendarBody'])
    .where('id', '=', message.id)
    .executeTakeFirstOrThrow();
}

interface Attempt {
  registration?: { status: 'cancelled'; cancelledAt: Date };
  event?: { status: 'cancelled'; cancellationReason: string } | { startsAt: Date };
  now?: Date;
}

const CANCELLED = { registration: { status: 'cancelled', cancelledAt: NOW } } as const;
const CALLED_OFF = { event: { status: 'cancelled', cancellationReason: 'Neige.' } } as const;
const MOVED = { event: { startsAt: new Date('2026-07-06T08:30:00Z') } } as const;

describe('a reminder about to leave', () => {
  it('tells when, the code and the way out, without a calendar', async () => {
    const sent = await attempt('reminder');
    expect(sent).toMatchObject({ state: 'kept', calendarBody: null });
    expect(sent.subject).toContain('lundi 6 juillet 2026');
    expect(sent.textBody).toMatch(/https:\/\/hub\.example\/inscriptions\/[\w-]{42}\?annuler=1/);
  });

  it.each([
    ['the person has cancelled', CANCELLED],
    ['the Switch is called off', CALLED_OFF],
    ['the Switch begins at another moment', MOVED],
    ['the Switch has begun', { now: STARTS_AT }],
  ])('is taken back where %s', async (_why, over) => {
    expect(await attempt('reminder', over)).toMatchObject({ state: 'withdrawn', textBody: null });
  });
});

describe('thanks about to leave', () => {
  it('lead to the survey by a link of its own, also where hours were corrected since', async () => {
    const sent = await attempt('thanks', { ...MOVED, now: new Date('2026-07-07T07:00:00Z') });
    expect(sent).toMatchObject({ state: 'kept', calendarBody: null });
    expect(sent.textBody).toMatch(/https:\/\/hub\.example\/avis\/[\w-]{42}\n/);
    expect(sent.textBody).not.toContain('/inscriptions/');
  });

  it.each([
    ['the person has cancelled', CANCELLED],
    ['the Switch is called off', CALLED_OFF],
  ])('are taken back where %s', async (_why, over) => {
    expect(await attempt('thanks', over)).toMatchObject({ state: 'withdrawn' });
  });
});
