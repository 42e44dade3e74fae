import type { RequestHandler } from 'express';
import type { Db } from '~db/connect.server';
import { isMigrated } from '~db/migrate.server';

/** /sante: 200 when the database answers and is migrated, else 503. Says nothing more. */
export function answerHealth(db: Db): RequestHandler {
  return async (_req, res) => {
    const healthy = await isMigrated(db).catch(() => false);
    res
      .status(healthy ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: healthy ? 'ok' : 'unavailable' });
  };
}
