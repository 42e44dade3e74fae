import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { reportView } from '~/components/report/report-view';
import { readReport } from '~/domain/report/read-report.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { photoBlocks } from '~/http/report/photo-blocks.server';
import { reportPaper } from '~/http/report/report-paper';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatDays } from '~/i18n/format-days';

/** /organisation/switchs/:switch/bilan.pdf: the report on paper. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const report = await readReport(ctx, event);
  if (!report) throw data(null, { status: 403 });
  const reader = { locale: ctx.locale, words: dictionaryOf(ctx.locale), hub: ctx.hub };
  const days = formatDays(ctx.locale, event.zone.timeZone, event.startsAt, event.endsAt);
  const head = { title: event.title, hub: ctx.hub.name, days };
  const paper = reportPaper(reportView(report, event, reader), head, reader);
  const withPhotos = { ...paper, blocks: [...paper.blocks, ...(await photoBlocks(ctx, event))] };
  const { pdfOf } = await import('~/documents/pdf-of.server');
  return new Response(new Uint8Array(await pdfOf(withPhotos)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="bilan-${event.slug}.pdf"`,
      'Cache-Control': 'no-store',
    },
  });
}
