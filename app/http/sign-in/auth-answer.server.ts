import { type AppLoadContext, createCookie, redirect } from '@remix-run/node';
import { readStaff } from '~/domain/people/read-staff.server';
import { paths } from '~/paths';
import { accountMarkCookie } from '../table-desk/table-cookies.server';
import type { SignedIn } from './auth.server';
import { markCookie } from './door-mark.server';
import { doorOf } from './door-of.server';
import { LINK_MINUTES } from './key-lifetimes';
import { ownSpace } from './own-space';
import { returnPath } from './return-path';

/** What a sign-in that is under way remembers in the browser that asked for it. */
export interface PendingSignIn {
  email?: string;
  back?: string;
}

const SEE_OTHER = 303;

function pendingCookie(context: AppLoadContext) {
  return createCookie('connexion', {
    httpOnly: true,
    sameSite: 'lax',
    path: paths.signIn(),
    maxAge: LINK_MINUTES * 60,
    secure: context.env.appUrl.startsWith('https:'),
    secrets: [context.env.secret],
  });
}

export async function readPending(context: AppLoadContext, request: Request): Promise<PendingSignIn> {
  const read: unknown = await pendingCookie(context).parse(request.headers.get('Cookie'));
  return typeof read === 'object' && read !== null ? read : {};
}

export function rememberPending(context: AppLoadContext, pending: PendingSignIn): Promise<string> {
  return pendingCookie(context).serialize(pending);
}

/** The answer to a right key: the session's cookies, and the way to where the person wanted to go. */
export async function welcome(
  context: AppLoadContext,
  signedIn: SignedIn,
  back: string | undefined,
): Promise<Response> {
  const { db, hub, now } = context.ctx;
  const staff = await readStaff(db, { id: signedIn.userId, name: '', email: '' }, now);
  const own = ownSpace(staff, hub.id) ?? (await doorOf({ ...context.ctx, viewer: staff })) ?? paths.home();
  const headers = new Headers();
  for (const cookie of signedIn.cookies) headers.append('Set-Cookie', cookie);
  headers.append('Set-Cookie', markCookie(context, signedIn.userId));
  headers.append('Set-Cookie', accountMarkCookie(context, signedIn.userId));
  headers.append('Set-Cookie', await pendingCookie(context).serialize('', { maxAge: 0 }));
  return redirect(returnPath(back) ?? own, { status: SEE_OTHER, headers });
}
