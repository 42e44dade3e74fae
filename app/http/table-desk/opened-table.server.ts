import { type AppLoadContext, data, redirect } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { type DeskTable, readDeskTable, thingOfTable } from '~/domain/table-desk/desk-table.server';
import { whyTableClosed } from '~/domain/table-desk/table-closing';
import { opensTable } from '~/domain/table-desk/table-key';
import { paths } from '~/paths';
import { readCookie } from '../read-cookie';
import { doorMark } from '../sign-in/door-mark.server';
import { demand, requireStaff } from '../sign-in/require-staff.server';
import {
  accountMarkCookie,
  forgetTableCookies,
  KEY_COOKIE,
  keyMark,
  tableCookies,
} from './table-cookies.server';

/** A table that this viewer writes at, and for whom a device keeps what is written. */
export interface OpenedTable {
  ctx: Ctx;
  at: DeskTable;
  mark: string;
  cookies: string[];
}

/**
 * The table of a page, for whoever typed its code or has a role at its Switch.
 * @throws a redirect to where the code is typed, the same whether there is such a table or not; for staff 403 or 404
 */
export async function openedTable(context: AppLoadContext, request: Request, id = ''): Promise<OpenedTable> {
  const { ctx, env } = context;
  const at = await readDeskTable(ctx, id);
  const key = readCookie(request.headers.get('Cookie') ?? undefined, KEY_COOKIE) ?? '';
  if (at && opensTable(env.secret, at.table, key) && whyTableClosed(at.event, ctx.now) !== 'over') {
    const { hubId, switchEventId, id: workTableId } = at.table;
    const viewer = { kind: 'table', hubId, switchEventId, workTableId } as const;
    return {
      ctx: { ...ctx, viewer },
      at,
      mark: keyMark(context, workTableId),
      cookies: tableCookies(context, at),
    };
  }
  if (ctx.viewer.kind !== 'staff')
    throw redirect(`${paths.code()}?${new URLSearchParams({ retour: paths.table(id) })}`, 303);
  const staff = requireStaff(context, request);
  if (!at) throw data(null, { status: 404 });
  demand(context, 'capture-ideas', thingOfTable(at));
  const forgotten = key ? forgetTableCookies(context, id) : [];
  return {
    ctx,
    at,
    mark: doorMark(context, staff.userId),
    cookies: [...forgotten, accountMarkCookie(context, staff.userId)],
  };
}
