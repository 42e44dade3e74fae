import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { journalAskOf } from '~/components/history/journal-ask';
import { readJournalQuery } from '~/components/history/journal-query';
import { journalRows } from '~/components/history/journal-rows';
import { journalFile } from '~/domain/history/journal.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { XLSX_TYPE, xlsxOf } from '~/http/xlsx.server';
import { dictionaryOf } from '~/i18n/dictionary.server';

/** /hub/journal.xlsx: the same as the CSV, as a workbook. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { ctx } = context;
  demand(context, 'see-journal', { hubId: ctx.hub.id });
  const search = new URL(request.url).searchParams;
  const entries = await journalFile(
    ctx,
    journalAskOf(readJournalQuery(search), search, ctx.hub.timeZone).ask,
  );
  if (!entries) throw data(null, { status: 403 });
  const words = dictionaryOf(ctx.locale);
  const { head, rows } = journalRows({ locale: ctx.locale, words, hub: ctx.hub }, entries);
  return new Response(await xlsxOf(words.history.title, head, rows), {
    headers: {
      'Content-Type': XLSX_TYPE,
      'Content-Disposition': 'attachment; filename="journal.xlsx"',
      'Cache-Control': 'no-store',
    },
  });
}
