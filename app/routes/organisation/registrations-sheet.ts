import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { peopleSheet } from '~/http/organisation/people-sheet.server';
import { XLSX_TYPE, xlsxOf } from '~/http/xlsx.server';
import { dictionaryOf } from '~/i18n/dictionary.server';

/** The same as a workbook: phone numbers keep their zeros, and nothing in a cell is run. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const sheet = await peopleSheet(ctx, event, new URL(request.url).searchParams);
  if (!sheet) throw data(null, { status: 403 });
  const { peopleTitle } = dictionaryOf(ctx.locale).organisation;
  return new Response(await xlsxOf(peopleTitle, sheet.head, sheet.rows), {
    headers: {
      'Content-Type': XLSX_TYPE,
      'Content-Disposition': `attachment; filename="inscriptions-${event.slug}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  });
}
