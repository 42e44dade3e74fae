import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvOf } from '~/http/csv';
import { queueSheet } from '~/http/hub/queue-sheet.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';

/** /hub/tri.csv: the view of the queue, whole, for spreadsheets. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'triage-ideas', { hubId: ctx.hub.id });
  const { head, rows } = await queueSheet(ctx, new URL(request.url).searchParams);
  return new Response(csvOf([head, ...rows]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="tri.csv"',
      'Cache-Control': 'no-store',
    },
  });
}
