import type { Request, Response } from 'express';
import { readStaff } from '~/domain/people/read-staff.server';
import { type Viewer, visitor } from '~/domain/people/viewer';
import type { Env } from '~/env.server';
import type { Connection } from '~db/connect.server';
import { authOf, SESSION_COOKIE } from './auth.server';
import { readCookie } from './read-cookie';

/** True where the request brings a session, good or not: only without one is somebody surely a visitor. */
export function hasSessionCookie(req: Pick<Request, 'headers'>): boolean {
  const { cookie } = req.headers;
  return (
    readCookie(cookie, SESSION_COOKIE) !== undefined ||
    readCookie(cookie, `__Secure-${SESSION_COOKIE}`) !== undefined
  );
}

export type SessionViewer = (req: Request, res: Response) => Promise<Viewer>;

/** Who looks: a visitor without a single query where there is no session, else the person and their present roles. */
export function createSessionViewer({
  env,
  connection,
}: {
  env: Env;
  connection: Pick<Connection, 'db'>;
}): SessionViewer {
  const auth = authOf(env, connection.db);
  return async (req, res) => {
    if (!hasSessionCookie(req)) return visitor;
    const session = await auth.sessionOf(req.headers.cookie ?? '');
    if (!session) return visitor;
    if (session.cookies.length > 0) res.append('Set-Cookie', session.cookies);
    return readStaff(connection.db, session.user);
  };
}
