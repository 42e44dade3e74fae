import type { TableView } from '~/components/table-desk/table-view';
import { readTableIdeas } from '~/domain/table-desk/read-table-ideas.server';
import { TABLE_VERSION } from '~/domain/table-desk/table-change';
import { whyTableClosed } from '~/domain/table-desk/table-closing';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatHour } from '~/i18n/format-time';
import type { OpenedTable } from './opened-table.server';

/** Devices forget the list this long after the end. */
const KEPT_AFTER_MS = 12 * 3_600_000;

/** A table in the viewer's words. */
export async function tableView({ ctx, at, mark }: OpenedTable): Promise<TableView> {
  const { table, event } = at;
  const { tableDesk } = dictionaryOf(ctx.locale);
  return {
    version: TABLE_VERSION,
    id: table.id,
    title: fill(tableDesk.table, { number: table.number, switch: event.title }),
    theme: table.theme,
    mark,
    hour: formatHour(ctx.locale, event.zone.timeZone, ctx.now),
    eraseAt: event.endsAt.getTime() + KEPT_AFTER_MS,
    closed: whyTableClosed(event, ctx.now) ?? '',
    ideas: (await readTableIdeas(ctx, at)) ?? [],
  };
}
