import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { recordHistory } from '~/domain/history/record-history.server';
import { oweMessages } from '~/domain/messages/owe-message.server';
import type { Connection } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';

/** More than one statement can bind: 65,535 values over 7 columns. */
const CROWD = 9_500;

describe('telling a crowd', () => {
  let connection: Connection;
  let ctx: Ctx;
  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
  });
  afterAll(() => connection.close());

  it('owes each their message and writes each line of the history, in order', async () => {
    const { db, hub } = ctx;
    const { id } = await makeSwitch(db, hub);
    const crowd = Array.from({ length: CROWD }, (_, place) => ({
      id: randomUUID(),
      name: `Personne ${place}`,
    }));
    await inTransaction(db, async (trx) => {
      await recordHistory(
        trx,
        ctx,
        crowd.map((person) => ({
          subject: 'registration',
          subjectId: person.id,
          switchEventId: id,
          act: 'cancelled',
        })),
      );
      await oweMessages(
        trx,
        ctx,
        crowd.map(({ name }) => ({
          kind: 'switch-cancelled',
          to: { contact: 'email', email: 'a@b.example', name, locale: 'fr' },
          switchEventId: id,
        })),
      );
    });
    const lines = await db
      .selectFrom('history')
      .select('subjectId')
      .where('switchEventId', '=', id)
      .orderBy('id')
      .execute();
    expect(lines.map((line) => line.subjectId)).toEqual(crowd.map((person) => person.id));
    const owed = await db
      .selectFrom('message')
      .select((eb) => eb.fn.count<number>('toName').distinct().as('count'))
      .where('switchEventId', '=', id)
      .executeTakeFirst();
    expect(owed?.count).toBe(CROWD);
  });
});
