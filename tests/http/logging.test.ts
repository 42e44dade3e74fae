import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { logRequests } from '~/http/log-requests.server';
import { createLogger } from '~/http/logger.server';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { httpVisitor } from '../support/http-visitor';

function capture() {
  const lines: string[] = [];
  return { lines, logger: createLogger({ mode: 'production' }, { write: (line) => lines.push(line) }) };
}

describe('the log', () => {
  it.each([
    '/inscriptions/SecretToken',
    '/Inscriptions/SecretToken',
    '/%69nscriptions/SecretToken',
    '//inscriptions/SecretToken',
    '/inscriptions/SecretToken?annuler=1',
    '/agendas/SecretToken.ics',
    '/Agend%61s//SecretToken.ics?lang=en',
  ])('never holds the token of %s', async (path) => {
    const { lines, logger } = capture();
    const log = logRequests(logger);
    const server = createServer((req, res) => {
      log(req, res);
      res.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      await httpVisitor(`http://127.0.0.1:${(server.address() as AddressInfo).port}`).get(path);
      expect(lines).toHaveLength(1);
      expect(lines[0]).not.toContain('SecretToken');
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({
        method: 'GET',
        path: /agend/i.test(path) ? '/agendas/…' : '/inscriptions/…',
        status: 200,
      });
    } finally {
      server.close();
    }
  });

  it('tells of a row that PostgreSQL refused which rule it broke, and nothing that stands in it', async () => {
    const connection = await ownDatabase();
    try {
      const { hub } = await contextOf(connection.db);
      const refused =
        await sql`insert into message (hub_id, kind, channel, state, locale, to_name, message_id)
        values (${hub.id}, 'no-such-kind', 'email', 'owed', 'fr', 'Zyxwvut', '<x@y>')`
          .execute(connection.db)
          .catch((error: unknown) => error);
      expect(JSON.stringify(refused)).toContain('Zyxwvut');
      const { lines, logger } = capture();
      logger.error({ err: new Error('writing failed', { cause: refused }) }, 'request failed');
      expect(lines.join()).not.toContain('Zyxwvut');
      expect(JSON.parse(lines[0] ?? '').err).toMatchObject({ cause: { code: '23514', table: 'message' } });
    } finally {
      await connection.close();
    }
  });
});
