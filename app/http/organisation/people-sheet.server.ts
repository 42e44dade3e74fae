import type { Ctx } from '~/domain/context';
import { needKindsAmong } from '~/domain/needs/need-kinds';
import { allRegistrations } from '~/domain/registrations/list-registrations.server';
import type { ListedRegistration } from '~/domain/registrations/listed-registration';
import { askOf, readRegistrationsQuery } from '~/domain/registrations/registrations-query';
import { groupShortCode } from '~/domain/registrations/short-code';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatPhone } from '~/i18n/format-phone';
import { formatDayAndHour } from '~/i18n/format-time';
import { needsInWords } from '~/i18n/needs-in-words';
import { turnsOf } from '../turns-of';

interface Column {
  title: string;
  cell: (row: ListedRegistration) => string;
}

/**
 * The table of people as cells, with the filters and the order of its address. Needs only where who may read them
 * asks for them (`besoins=oui`): a file goes on travelling. Undefined for whoever may not see the people.
 */
export async function peopleSheet(
  ctx: Ctx,
  event: SwitchEvent,
  query: URLSearchParams,
): Promise<{ head: string[]; rows: string[][] } | undefined> {
  const ask = askOf(readRegistrationsQuery(query));
  const found = await allRegistrations(ctx, event, ask, { withNeeds: query.get('besoins') === 'oui' });
  if (!found) return undefined;
  const columns = [
    ...columnsOf(ctx, event),
    ...(found.namesNeeds ? [{ title: textOf(ctx).csv.needs, cell: needsOf(ctx) }] : []),
  ];
  const rows: string[][] = [];
  for await (const some of turnsOf(found.rows))
    rows.push(...some.map((row) => columns.map(({ cell }) => cell(row))));
  return { head: columns.map(({ title }) => title), rows };
}

function textOf({ locale }: Ctx) {
  return dictionaryOf(locale).organisation.people;
}

function columnsOf(ctx: Ctx, event: SwitchEvent): Column[] {
  const text = textOf(ctx);
  const { yes, no } = dictionaryOf(ctx.locale).forms;
  const labels = new Map(ctx.hub.stakeholderTypes.map(({ slug, label }) => [slug, label[ctx.locale]]));
  const { timeZone } = event.zone;
  return [
    { title: text.csv.firstName, cell: (row) => row.firstName },
    { title: text.csv.lastName, cell: (row) => row.lastName },
    { title: text.columns.type, cell: (row) => labels.get(row.stakeholderType) ?? row.stakeholderType },
    { title: text.columns.organization, cell: (row) => row.organization },
    { title: text.csv.email, cell: (row) => row.email ?? '' },
    { title: text.csv.phone, cell: (row) => formatPhone(row.phone ?? '') },
    { title: text.csv.companion, cell: (row) => row.companionName },
    { title: text.csv.companionPhone, cell: (row) => formatPhone(row.companionPhone) },
    { title: text.columns.status, cell: (row) => text.statuses[row.status] },
    { title: text.csv.position, cell: (row) => (row.wait ? String(row.wait.position) : '') },
    { title: text.columns.table, cell: (row) => (row.tableNumber ? String(row.tableNumber) : '') },
    { title: text.csv.language, cell: (row) => text.languages[row.locale] },
    { title: text.csv.later, cell: (row) => (row.erasedAt ? '' : row.laterContact ? yes : no) },
    { title: text.csv.code, cell: (row) => groupShortCode(row.shortCode) },
    {
      title: text.csv.registeredAt,
      cell: (row) => formatDayAndHour(ctx.locale, timeZone, row.createdAt),
    },
  ];
}

function needsOf(ctx: Ctx): Column['cell'] {
  const words = dictionaryOf(ctx.locale);
  return ({ needKinds, accessNeeds }) => needsInWords(words, needKindsAmong(needKinds), accessNeeds ?? '');
}
