import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { readSupport } from '~/domain/ideas/supports/read-support.server';
import { supportIdea } from '~/domain/ideas/supports/support-idea.server';
import { type Connection, connect } from '~db/connect.server';
import { contextOf } from '../../support/context';
import { hasPostgres, postgresDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { makeIdea } from '../../support/ideas';
import { withoutLocks } from '../../support/without-locks';

const PEOPLE = 60;
const ROUNDS = 5;

/** Several sessions can only be had on PostgreSQL: the embedded database has one. */
describe.skipIf(!hasPostgres)('a hall that supports one idea at once, over two processes', () => {
  let connection: Connection & { url: string };
  let other: Connection;
  let ctx: Ctx;
  let event: { id: string };
  beforeAll(async () => {
    connection = await postgresDatabase();
    other = await connect({ databaseUrl: connection.url, dataDir: 'memory://' });
    ctx = await contextOf(connection.db);
    event = await makeSwitch(connection.db, ctx.hub);
  });
  afterAll(async () => {
    await other.close();
    await connection.close();
  });

  /** Everybody supports twice; every third takes it back. @returns the count that is kept, and the true one */
  async function hall(spoil: (db: Ctx['db']) => Ctx['db']) {
    const idea = await makeIdea(ctx, event);
    const say = (at: number, id: string, supports: boolean) =>
      supportIdea({ ...ctx, db: spoil(at % 2 ? connection.db : other.db) }, idea, {
        supporter: { kind: 'browser', id },
        supports,
      });
    await Promise.all(
      Array.from({ length: PEOPLE }, async (_, at) => {
        const id = randomUUID();
        await Promise.all([say(at, id, true), say(at + 1, id, true)]);
        if (at % 3 === 0) await say(at, id, false);
      }),
    );
    const rows = await connection.db
      .selectFrom('ideaSupport')
      .innerJoin('idea', 'idea.id', 'ideaSupport.ideaId')
      .select('supporter')
      .where('idea.number', '=', idea)
      .execute();
    return { kept: (await readSupport(ctx, idea, undefined))?.count, rows: rows.length };
  }

  it('counts each of them once', async () => {
    const people = PEOPLE - Math.ceil(PEOPLE / 3);
    expect(await hall((db) => db)).toEqual({ kept: people, rows: people });
  });

  it('would lose some without the lock', async () => {
    let lost = 0;
    for (let round = 0; round < ROUNDS && lost === 0; round += 1) {
      // Without the lock two rows of one supporter may collide as well: that is a fault too.
      const seen = await hall(withoutLocks).catch(() => undefined);
      if (!seen || seen.kept !== seen.rows) lost += 1;
    }
    expect(lost).toBe(1);
  });
});
