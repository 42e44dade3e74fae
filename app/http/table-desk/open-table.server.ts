import { type AppLoadContext, redirect } from '@remix-run/node';
import type { DeskTable } from '~/domain/table-desk/desk-table.server';
import { paths } from '~/paths';
import { tableCookies } from './table-cookies.server';

/** The answer to a table's code: its key, and the way to it. */
export function openTable(context: AppLoadContext, at: DeskTable): Response {
  const headers = new Headers();
  for (const cookie of tableCookies(context, at)) headers.append('Set-Cookie', cookie);
  return redirect(paths.table(at.table.id), { status: 303, headers });
}
