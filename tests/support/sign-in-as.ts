import { authOf } from '~/http/sign-in/auth.server';
import type { Db } from '~db/connect.server';
import type { AppInProcess } from './app-in-process';
import { type HttpVisitor, httpVisitor } from './http-visitor';

/** A browser in which this person is signed in, as if they had opened the link of their e-mail. */
export async function signInAs(app: AppInProcess, db: Db, email: string): Promise<HttpVisitor> {
  const auth = authOf(app.env, db);
  const signedIn = await auth.openByLink((await auth.issueKeys(email)).linkToken);
  if (!signedIn) throw new Error(`${email} cannot sign in`);
  const visitor = httpVisitor(app.url);
  for (const cookie of signedIn.cookies) visitor.keep(cookie);
  return visitor;
}
