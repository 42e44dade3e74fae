import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { journalAskOf } from '~/components/history/journal-ask';
import { readJournalQuery } from '~/components/history/journal-query';
import { journalRows } from '~/components/history/journal-rows';
import { journalFile } from '~/domain/history/journal.server';
import { csvOf } from '~/http/csv';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';

/** /hub/journal.csv: the journal as it is filtered, for spreadsheets. */
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
  const { head, rows } = journalRows(
    { locale: ctx.locale, words: dictionaryOf(ctx.locale), hub: ctx.hub },
    entries,
  );
  return new Response(csvOf([head, ...rows]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="journal.csv"',
      'Cache-Control': 'no-store',
    },
  });
}
