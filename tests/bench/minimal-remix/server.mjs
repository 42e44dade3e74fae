import { createRequestHandler } from '@remix-run/express';
import express from 'express';
import pg from 'pg';

/** A Remix app with nothing around it: the framework's own ceiling on this machine. */
process.env.NODE_ENV = 'production';
const build = await import('./build/server/index.js');
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
const readRows = async (count) =>
  (
    await pool.query(
      `select slug, title, purpose, place_text as place from switch_event
       where hub_id = 'hub-du-sud' and status <> 'draft' order by starts_at, id limit $1`,
      [count],
    )
  ).rows;
const app = express();
app.disable('x-powered-by');
app.set('etag', false);
app.get('/sante', async (_req, res) => {
  await pool.query('select 1');
  res.json({ status: 'ok' });
});
app.all('*', createRequestHandler({ build, mode: 'production', getLoadContext: () => ({ readRows }) }));
app.listen(Number(process.env.PORT), '127.0.0.1');
