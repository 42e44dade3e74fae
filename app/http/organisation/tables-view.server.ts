import type { TablesView } from '~/components/tables/tables-view';
import type { Ctx } from '~/domain/context';
import { groupShortCode } from '~/domain/registrations/short-code';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import type { SeatedPerson } from '~/domain/tables/read-tables.server';
import { seenTable } from '~/domain/tables/seen-table';
import { suggestTables } from '~/domain/tables/suggest-tables';
import type { WorkTable } from '~/domain/tables/work-table';
import { dictionaryOf } from '~/i18n/dictionary.server';

const PAGE_SIZE = 50;

/** The tables of a Switch and its people, in the reader's words. */
export function tablesView(
  ctx: Ctx,
  event: SwitchEvent,
  {
    tables,
    people,
    codes,
  }: { tables: WorkTable[]; people: SeatedPerson[]; codes: ReadonlyMap<string, string> },
  page: number,
): TablesView {
  const labels = new Map(ctx.hub.stakeholderTypes.map(({ slug, label }) => [slug, label[ctx.locale]]));
  const { erased } = dictionaryOf(ctx.locale).organisation.people;
  const seated = people.map((person) => ({
    id: person.id,
    name: person.erasedAt ? erased : `${person.firstName} ${person.lastName}`,
    organization: person.organization,
    type: labels.get(person.stakeholderType) ?? person.stakeholderType,
    tableId: person.workTableId,
  }));
  const pages = Math.max(1, Math.ceil(seated.length / PAGE_SIZE));
  const shown = Math.min(Math.max(1, Number.isSafeInteger(page) ? page : 1), pages);
  return {
    slug: event.slug,
    tables: tables.map((table) => ({
      ...table,
      seen: seenTable(table),
      people: seated.filter(({ tableId }) => tableId === table.id),
      code: codeOf(codes.get(table.id)),
    })),
    people: seated.length,
    unseated: seated.filter(({ tableId }) => tableId === null).length,
    suggestion: suggestTables(seated.length),
    seating: { rows: seated.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE), page: shown, pages },
    mayChange: event.status !== 'cancelled',
  };
}

function codeOf(code: string | undefined): string | null {
  return code === undefined ? null : groupShortCode(code);
}
