import { createHmac } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import { paths } from '~/paths';

/** Read by the scripts of the welcome desk, also without a network. */
const MARK_COOKIE = 'porte';
const MARK_LENGTH = 16;
const MAX_AGE_SECONDS = 30 * 86_400;

/** A sign of one account that says nothing about it: a device keeps the list of people under it. */
export function doorMark(context: AppLoadContext, userId: string): string {
  const sealed = createHmac('sha256', context.env.secret).update(`door ${userId}`).digest('base64url');
  return sealed.slice(0, MARK_LENGTH);
}

/** Whose list a device may show: that of whoever signed in here last. */
export function markCookie(context: AppLoadContext, userId: string): string {
  return cookie(context, doorMark(context, userId), MAX_AGE_SECONDS);
}

export function forgetMark(context: AppLoadContext): string {
  return cookie(context, '', 0);
}

function cookie({ env }: AppLoadContext, value: string, maxAge: number): string {
  const secure = env.appUrl.startsWith('https:') ? '; Secure' : '';
  return `${MARK_COOKIE}=${value}; Path=${paths.organisation()}; Max-Age=${maxAge}; SameSite=Lax${secure}`;
}
