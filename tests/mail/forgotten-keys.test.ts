import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { oweMessages } from '~/domain/messages/owe-message.server';
import { sendMessage } from '~/mail/send-message.server';
import type { Connection } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { contextOf, NOW } from '../support/context';
import { ownDatabase } from '../support/database';
import { lastMessage } from './owe';

const settings = {
  appUrl: 'https://hub.example',
  hub: 'hub-du-sud',
  secret: 's'.repeat(40),
  mailFrom: undefined,
};

describe('a sign-in that failed, tried again by hand', () => {
  let connection: Connection;
  let ctx: Ctx;
  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
  });
  afterAll(() => connection.close());

  it.each([
    ['whose keys were forgotten', {}],
    ['whose keys are void by now', { code: '123456', linkToken: 'token', expiresInMinutes: 0 }],
  ])('%s never leaves', async (_what, details) => {
    await inTransaction(connection.db, (trx) =>
      oweMessages(trx, ctx, [
        {
          kind: 'sign-in',
          to: { contact: 'email', email: 'equipe@hub.example', name: 'Équipe', locale: 'fr' },
          details,
        },
      ]),
    );
    const { id } = await lastMessage(connection.db);
    await connection.db.updateTable('message').set({ state: 'queued' }).where('id', '=', id).execute();
    const sent: unknown[] = [];
    const transport = { sendMail: async (mail: unknown) => sent.push(mail) };
    await sendMessage(
      { db: connection.db, settings, transport: transport as never, forgetsKeys: true, now: () => NOW },
      id,
    );
    expect(sent).toEqual([]);
    const after = await connection.db
      .selectFrom('message')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirst();
    expect(after?.state).toBe('failed');
  });
});
