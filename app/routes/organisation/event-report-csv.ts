import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { reportRows } from '~/components/report/report-rows';
import { reportView } from '~/components/report/report-view';
import { readReport } from '~/domain/report/read-report.server';
import { csvOf } from '~/http/csv';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { dictionaryOf } from '~/i18n/dictionary.server';

/** /organisation/switchs/:switch/bilan.csv: what La Coop asks, then everything else. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const report = await readReport(ctx, event);
  if (!report) throw data(null, { status: 403 });
  const words = dictionaryOf(ctx.locale);
  const view = reportView(report, event, { locale: ctx.locale, words, hub: ctx.hub });
  return new Response(csvOf(reportRows(view, words)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="bilan-${event.slug}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
