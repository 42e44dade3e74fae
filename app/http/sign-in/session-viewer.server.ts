import type { Request, Response } from 'express';
import { readStaff } from '~/domain/people/read-staff.server';
import { type Viewer, visitor } from '~/domain/people/viewer';
import type { Env } from '~/env.server';
import type { Connection } from '~db/connect.server';
import { openAuth } from './open-auth.server';
import { hasSessionCookie } from './session-cookie';

export type SessionViewer = (req: Request, res: Response) => Promise<Viewer>;

/** Who looks: a visitor without a single query where there is no session, else the person and their present roles. */
export function createSessionViewer({
  env,
  connection,
}: {
  env: Env;
  connection: Pick<Connection, 'db'>;
}): SessionViewer {
  return async (req, res) => {
    if (!hasSessionCookie(req.headers.cookie)) return visitor;
    // A page made for one person is nobody else's, and is gone from the browser once they signed out.
    res.set('Cache-Control', 'private, no-store');
    const auth = await openAuth(env, connection.db);
    const session = await auth.sessionOf(req.headers.cookie ?? '');
    if (!session) return visitor;
    if (session.cookies.length > 0) res.append('Set-Cookie', session.cookies);
    return readStaff(connection.db, session.user, new Date());
  };
}
