import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { csvOf } from '~/http/csv';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { peopleSheet } from '~/http/organisation/people-sheet.server';

/** The table of people as a file, with its filters and order. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const event = await managedSwitch(context, request, params.switch);
  const sheet = await peopleSheet(context.ctx, event, new URL(request.url).searchParams);
  if (!sheet) throw data(null, { status: 403 });
  return new Response(csvOf([sheet.head, ...sheet.rows]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="inscriptions-${event.slug}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
