import type { LoaderFunctionArgs } from '@remix-run/node';
import { queueSheet } from '~/http/hub/queue-sheet.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { XLSX_TYPE, xlsxOf } from '~/http/xlsx.server';

/** /hub/tri.xlsx: the same as the CSV, as a workbook. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'triage-ideas', { hubId: ctx.hub.id });
  const { name, head, rows } = await queueSheet(ctx, new URL(request.url).searchParams);
  return new Response(await xlsxOf(name, head, rows), {
    headers: {
      'Content-Type': XLSX_TYPE,
      'Content-Disposition': 'attachment; filename="tri.xlsx"',
      'Cache-Control': 'no-store',
    },
  });
}
