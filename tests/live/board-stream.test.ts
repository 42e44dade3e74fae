import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { moveIdea } from '~/domain/ideas/move-idea.server';
import { type BoardStream, createBoardStream } from '~/live/board-stream.server';
import type { Connection } from '~db/connect.server';
import { connect } from '~db/connect.server';
import { contextOf } from '../support/context';
import { embeddedDatabase, hasPostgres, postgresDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { makeHubStaff, makeIdea, moveOf } from '../support/ideas';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Listener {
  /** Resolves with what has been heard once it holds `text`. */
  until(text: string): Promise<string>;
  ended: Promise<void>;
}

async function serve(connection: Connection): Promise<{ url: string; stream: BoardStream }> {
  const logger = pino({ level: 'silent' });
  const hubIdOf = async (req: express.Request) => String(req.query.hub ?? 'hub-du-sud');
  const stream = createBoardStream({ connection, logger, hubIdOf });
  const server: Server = express().get('/', stream.handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => stream.close());
  closing.push(async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stream };
}

async function listen(url: string): Promise<Listener> {
  const answer = await fetch(url);
  expect(answer.headers.get('Content-Type')).toMatch('text/event-stream');
  let heard = '';
  const waiting: { text: string; tell: (heard: string) => void }[] = [];
  const reader = answer.body?.getReader();
  const read = async () => {
    const decoder = new TextDecoder();
    while (reader) {
      const { done, value } = await reader.read();
      if (done) return;
      heard += decoder.decode(value);
      for (const { text, tell } of waiting) if (heard.includes(text)) tell(heard);
    }
  };
  const ended = read().catch(() => undefined);
  const until = (text: string) =>
    heard.includes(text)
      ? Promise.resolve(heard)
      : new Promise<string>((tell) => waiting.push({ text, tell }));
  await until('retry');
  return { until, ended };
}

async function board(connection: Connection) {
  const plain = await contextOf(connection.db);
  const ctx = { ...plain, viewer: await makeHubStaff(connection.db, plain.hub) };
  return { ctx, event: await makeSwitch(connection.db, plain.hub) };
}

describe('the stream of the board', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await embeddedDatabase();
  });
  afterAll(() => connection.close());

  it('tells an idea of the hub and its version to everybody who looks, and nothing else', async () => {
    const { url } = await serve(connection);
    const { ctx, event } = await board(connection);
    const [one, two, elsewhere] = [
      await listen(url),
      await listen(url),
      await listen(`${url}?hub=antilles-guyane`),
    ];
    const idea = await makeIdea(ctx, event, { authorContact: 'email', authorEmail: 'odette@example.org' });
    await one.until(`event: ideas\ndata: [{"number":${idea},"version":1}]\n\n`);
    await moveIdea(ctx, moveOf({ idea }));
    const told = `data: [{"number":${idea},"version":2}]\n\n`;
    expect(await one.until(told)).not.toContain('odette');
    await two.until(told);
    const antilles = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const far = await makeIdea(antilles, await makeSwitch(connection.db, antilles.hub));
    expect(await elsewhere.until(`"number":${far}`)).not.toContain(`"number":${idea},`);
  });

  it('ends when it is closed, so that a graceful stop does not wait for readers', async () => {
    const { url, stream } = await serve(connection);
    const listener = await listen(url);
    await stream.close();
    await listener.ended;
  });

  it.skipIf(!hasPostgres)('hears another process, and comes back after PostgreSQL cut it off', async () => {
    const here = await postgresDatabase();
    closing.push(() => here.close());
    const other = await connect({ databaseUrl: here.url, dataDir: 'memory://' });
    closing.push(() => other.close());
    const { url } = await serve(here);
    const { ctx, event } = await board(other);
    const listener = await listen(url);
    // Listening begins by itself: a change made before it is ready is not told, so ask until one is.
    const sessions = () =>
      other.pool.query(
        `select pid from pg_stat_activity where datname = current_database() and query = 'listen idea_changed'`,
      );
    await expect.poll(async () => (await sessions()).rowCount, { timeout: 5_000 }).toBe(1);
    const first = await makeIdea(ctx, event);
    await listener.until(`"number":${first},"version":1`);

    await other.pool.query('select pg_terminate_backend($1)', [(await sessions()).rows[0]?.pid]);
    await listener.until('event: missed');
    const second = await makeIdea(ctx, event);
    await listener.until(`"number":${second},"version":1`);
  });
});
