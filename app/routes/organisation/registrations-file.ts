import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { askOf, readRegistrationsQuery } from '~/components/organisation/registrations-query';
import { allRegistrations } from '~/domain/registrations/list-registrations.server';
import type { ListedRegistration } from '~/domain/registrations/listed-registration';
import { groupShortCode } from '~/domain/registrations/short-code';
import { csvOf } from '~/http/csv';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatPhone } from '~/i18n/format-phone';
import { formatDayAndHour } from '~/i18n/format-time';

/** The table of people as a file, with its filters and order. Says that somebody has a need, never which. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const rows = await allRegistrations(
    ctx,
    event,
    askOf(readRegistrationsQuery(new URL(request.url).searchParams)),
  );
  if (!rows) throw data(null, { status: 403 });
  const { organisation, forms } = dictionaryOf(ctx.locale);
  const text = organisation.people;
  const labels = new Map(ctx.hub.stakeholderTypes.map(({ slug, label }) => [slug, label[ctx.locale]]));
  const head = [
    text.csv.firstName,
    text.csv.lastName,
    text.columns.type,
    text.columns.organization,
    text.csv.email,
    text.csv.phone,
    text.csv.companion,
    text.csv.companionPhone,
    text.columns.status,
    text.csv.position,
    text.csv.needs,
    text.csv.later,
    text.csv.code,
    text.csv.registeredAt,
  ];
  const later = ({ erasedAt, laterContact }: ListedRegistration) =>
    erasedAt ? '' : laterContact ? forms.yes : forms.no;
  const line = (row: ListedRegistration) => [
    row.firstName,
    row.lastName,
    labels.get(row.stakeholderType) ?? row.stakeholderType,
    row.organization,
    row.email ?? '',
    formatPhone(row.phone ?? ''),
    row.companionName,
    formatPhone(row.companionPhone),
    text.statuses[row.status],
    row.wait ? String(row.wait.position) : '',
    row.accessNeeds ? forms.yes : '',
    later(row),
    groupShortCode(row.shortCode),
    formatDayAndHour(ctx.locale, event.zone.timeZone, row.createdAt),
  ];
  return new Response(csvOf([head, ...rows.map(line)]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="inscriptions-${event.slug}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
