import { createServer } from 'node:http';
import pg from 'pg';

/**
 * node:http and one row: what a kept answer, checked against a version in the database, could cost at least.
 * `/?bytes=N` answers N bytes kept in memory; with If-None-Match, 304.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
const kept = new Map();
const bodyOf = (bytes) => {
  if (!kept.has(bytes)) kept.set(bytes, Buffer.alloc(bytes, 'BEGIN:VEVENT\r\n'));
  return kept.get(bytes);
};
createServer(async (req, res) => {
  const { rows } = await pool.query(
    `select sum(version)::text as version from data_version where hub_id = 'hub-du-sud'`,
  );
  const headers = { ETag: `"${rows[0].version}"`, 'Cache-Control': 'public, no-cache' };
  if (req.headers['if-none-match']) return res.writeHead(304, headers).end();
  const body = bodyOf(Number(new URL(req.url, 'http://peer').searchParams.get('bytes') ?? 0));
  return res
    .writeHead(200, {
      ...headers,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Length': body.length,
    })
    .end(body);
}).listen(Number(process.env.PORT), '127.0.0.1');
