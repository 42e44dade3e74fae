import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { askToFollow } from '~/domain/ideas/following/ask-to-follow.server';
import { confirmFollowing } from '~/domain/ideas/following/follower-verbs.server';
import { giveDigests } from '~/jobs/give-digests.server';
import { type Connection, connect } from '~db/connect.server';
import { contextOf } from '../../support/context';
import { hasPostgres, postgresDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { makeIdea } from '../../support/ideas';

const FOLLOWERS = 25;

/** Several sessions can only be had on PostgreSQL: the embedded database has one. */
describe.skipIf(!hasPostgres)('the digest of a month, given by two processes at once', () => {
  let connection: Connection & { url: string };
  let other: Connection;
  let ctx: Ctx;
  beforeAll(async () => {
    connection = await postgresDatabase();
    other = await connect({ databaseUrl: connection.url, dataDir: 'memory://' });
    ctx = await contextOf(connection.db);
    const event = await makeSwitch(connection.db, ctx.hub);
    for (let at = 0; at < FOLLOWERS; at += 1)
      await askToFollow(ctx, { email: `person-${at}@roux.example`, what: { hub: true } });
    for (const { id } of await connection.db.selectFrom('ideaFollower').select('id').execute())
      await confirmFollowing(ctx, id);
    await makeIdea({ ...ctx, now: new Date('2026-06-20T08:00:00Z') }, event);
  });
  afterAll(async () => {
    await other.close();
    await connection.close();
  });

  const digests = () =>
    connection.db.selectFrom('message').select('toEmail').where('kind', '=', 'follow-digest').execute();
  const fail = (error: unknown) => {
    throw error;
  };

  it('is given to each follower exactly once', async () => {
    const due = new Date('2026-07-01T08:00:00Z');
    const processes = [connection.db, other.db, connection.db, other.db];
    await Promise.all(processes.map((db) => giveDigests(db, due, fail)));
    await Promise.all(processes.map((db) => giveDigests(db, due, fail)));
    const told = (await digests()).map(({ toEmail }) => toEmail);
    expect(told).toHaveLength(FOLLOWERS);
    expect(new Set(told).size).toBe(FOLLOWERS);
  });
});
