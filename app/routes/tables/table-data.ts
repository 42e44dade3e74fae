import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { readTableChanges } from '~/domain/table-desk/read-table-changes';
import { receiveTableChanges } from '~/domain/table-desk/receive-table-changes.server';
import { TABLE_VERSION } from '~/domain/table-desk/table-change';
import { spend } from '~/http/edge/rate-limits.server';
import { readForm } from '~/http/read-form.server';
import { openedTable } from '~/http/table-desk/opened-table.server';
import { tableView } from '~/http/table-desk/table-view.server';

const NO_STORE = { 'Cache-Control': 'private, no-store' };

/** The ideas of a table, for a device that keeps them while the network is away. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const opened = await openedTable(context, request, params.table);
  return Response.json(await tableView(opened), { headers: NO_STORE });
}

/** Takes what was said at the table, each change once, and says what became of each. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { ctx, at, mark } = await openedTable(context, request, params.table);
  const sent = await readForm(request);
  // A shell of another time than ours: it keeps what it has, and is told to be reloaded.
  if (sent.get('version') !== String(TABLE_VERSION)) return refuse('version', 400);
  // Said by one account, sent by the session of another.
  if (sent.get('mark') !== mark) return refuse('other-user', 400);
  const changes = readTableChanges(sent.get('changes'));
  if (!changes) return refuse('unreadable', 400);
  await spend(context, 'table-changes', at.table.id);
  const received = await receiveTableChanges(ctx, at, changes);
  if (!received.ok) return refuse(received.reason, received.reason === 'closed' ? 409 : 403);
  return Response.json({ answers: received.value }, { headers: NO_STORE });
}

function refuse(reason: string, status: number) {
  return Response.json({ reason }, { status, headers: NO_STORE });
}
