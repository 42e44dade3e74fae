import type { Env } from '~/env.server';
import type { Db } from '~db/connect.server';
import type { Auth } from './auth.server';

/** The sign-in of this database. Loaded when first used: it weighs more than the rest of the start together. */
export async function openAuth(env: Env, db: Db): Promise<Auth> {
  const { authOf } = await import('./auth.server');
  return authOf(env, db);
}
