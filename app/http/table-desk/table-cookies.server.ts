import { createHmac } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import type { DeskTable } from '~/domain/table-desk/desk-table.server';
import { tableClosesAt } from '~/domain/table-desk/table-closing';
import { sealTableKey } from '~/domain/table-desk/table-key';
import { paths } from '~/paths';
import { doorMark } from '../sign-in/door-mark.server';

/** What opens one table to whoever typed its code. Scripts cannot read it, and it goes to no other table. */
export const KEY_COOKIE = 'table';
/** A sign of whose ideas a device may show, for scripts, also without a network: of an account, or of a table's key. */
const ACCOUNT_MARK = 'saisie';
const TABLE_MARK = 'saisie-table';

const MARK_LENGTH = 16;
const ACCOUNT_SECONDS = 30 * 86_400;

/** Cookies of whoever has just typed the code of this table: until it takes no more ideas. */
export function tableCookies(context: AppLoadContext, at: DeskTable): string[] {
  const seconds = Math.floor((tableClosesAt(at.event).getTime() - context.ctx.now.getTime()) / 1000);
  const key = sealTableKey(context.env.secret, at.table);
  const path = paths.table(at.table.id);
  return [
    `${cookie(context, KEY_COOKIE, key, { path, seconds })}; HttpOnly`,
    cookie(context, TABLE_MARK, keyMark(context, at.table.id), { path, seconds }),
  ];
}

/** Takes the key away again, where it opens nothing any more. */
export function forgetTableCookies(context: AppLoadContext, tableId: string): string[] {
  const at = { path: paths.table(tableId), seconds: 0 };
  return [cookie(context, KEY_COOKIE, '', at), cookie(context, TABLE_MARK, '', at)];
}

/** The mark of a table's key outlives its code: whoever types the new one goes on with what they had. */
export function keyMark({ env }: AppLoadContext, tableId: string): string {
  const sealed = createHmac('sha256', env.secret).update(`table mark ${tableId}`).digest('base64url');
  return sealed.slice(0, MARK_LENGTH);
}

/** The mark of an account, on every table; '' for nobody signs it out. */
export function accountMarkCookie(context: AppLoadContext, userId: string): string {
  const value = userId ? doorMark(context, userId) : '';
  return cookie(context, ACCOUNT_MARK, value, {
    path: paths.table(''),
    seconds: userId ? ACCOUNT_SECONDS : 0,
  });
}

function cookie(
  { env }: AppLoadContext,
  name: string,
  value: string,
  { path, seconds }: { path: string; seconds: number },
): string {
  const secure = env.appUrl.startsWith('https:') ? '; Secure' : '';
  return `${name}=${value}; Path=${path}; Max-Age=${seconds}; SameSite=Lax${secure}`;
}
