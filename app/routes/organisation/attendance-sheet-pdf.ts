import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { longPaper } from '~/documents/long-paper.server';
import { readSheet } from '~/domain/attendance/read-sheets.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { attendancePaper } from '~/http/papers/attendance-paper.server';
import { pdfResponse } from '~/http/papers/pdf-response';

/** /organisation/switchs/:switch/emargement.pdf: the kept sheet that `feuille` names, to print and sign. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const sheet = await readSheet(ctx, event, new URL(request.url).searchParams.get('feuille'));
  if (!sheet) throw data(null, { status: 404 });
  const bytes = await longPaper({ kind: 'attendance', paper: attendancePaper(ctx, event, sheet) });
  return pdfResponse(bytes, `emargement-${event.slug}-${sheet.number}`);
}
