import { data, redirect } from '@remix-run/node';
import type { TableRemoving } from '~/components/tables/confirm-table-removing';
import type { Ctx } from '~/domain/context';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { giveTableCodes, renewTableCode } from '~/domain/table-desk/draw-table-codes.server';
import { addTable } from '~/domain/tables/add-table.server';
import { changeTable } from '~/domain/tables/change-table.server';
import type { TableProblem } from '~/domain/tables/plan-table';
import { readSeating } from '~/domain/tables/read-tables.server';
import { removeTable } from '~/domain/tables/remove-table.server';
import { renumberTables } from '~/domain/tables/renumber-tables.server';
import { seatPeople } from '~/domain/tables/seat-people.server';
import { spreadRegistrations } from '~/domain/tables/spread-registrations.server';
import type { TableForm } from '~/domain/tables/work-table';
import { isUuid } from '~/domain/uuid';
import { paths } from '~/paths';
import { CONFLICT, INVALID } from './switch-answer';

export const TABLES_DONE = [
  'ajoutee',
  'modifiee',
  'enlevee',
  'numerotees',
  'placees',
  'reparties',
  'codes',
  'code-change',
] as const;

/** What the page of the tables says when something did not go through. */
export interface TablesAnswer {
  /** The form that comes back as typed: of a table, or 'new'. */
  typed?: { of: string; form: TableForm; seen?: string; problems: TableProblem[] };
  removing?: TableRemoving;
  refusal?: 'stale' | 'unknown' | 'cancelled' | 'no-table' | 'seats-stale';
  /** People whom somebody else seated meanwhile. */
  conflicts?: string[];
}

/** `intent` is `add`, `change`, `remove`, `renumber`, `seat`, `spread`, `give-codes` or `renew-code`. */
export async function answerTables(ctx: Ctx, event: SwitchEvent, sent: FormData) {
  switch (sent.get('intent')) {
    case 'add':
      return save(event, sent, 'new', await addTable(ctx, event.id, formOf(sent, 'new')));
    case 'change': {
      const id = String(sent.get('table'));
      const change = { id, seen: String(sent.get('seen')), form: formOf(sent, id) };
      return save(event, sent, id, await changeTable(ctx, event.id, change));
    }
    case 'remove':
      return remove(ctx, event, sent);
    case 'renumber': {
      const done = await renumberTables(ctx, event.id);
      return done.ok ? to(event, 'numerotees') : refuse(done.reason);
    }
    case 'spread': {
      const done = await spreadRegistrations(ctx, event.id, { anew: sent.get('anew') === 'yes' });
      return done.ok ? to(event, 'reparties') : refuse(done.reason);
    }
    case 'give-codes': {
      const done = await giveTableCodes(ctx, event.id);
      return done.ok ? to(event, 'codes') : refuse(done.reason);
    }
    case 'renew-code': {
      const done = await renewTableCode(ctx, event.id, String(sent.get('table')));
      return done.ok ? to(event, 'code-change') : refuse(done.reason);
    }
    case 'seat':
      return seat(ctx, event, sent);
    default:
      throw data(null, { status: INVALID });
  }
}

type Saved = Awaited<ReturnType<typeof addTable>> | Awaited<ReturnType<typeof changeTable>>;

function save(event: SwitchEvent, sent: FormData, of: string, saved: Saved) {
  if (saved.ok) return to(event, of === 'new' ? 'ajoutee' : 'modifiee');
  const typed = { of, form: formOf(sent, of), problems: [] };
  if ('problems' in saved)
    return data<TablesAnswer>(
      { typed: { ...typed, problems: saved.problems, seen: String(sent.get('seen') ?? '') } },
      { status: INVALID },
    );
  // Saved once more, it is over what the page now shows of the other side.
  return refuse(saved.reason, saved.reason === 'stale' ? { typed } : {});
}

/** Asks once more where people sit at it. */
async function remove(ctx: Ctx, event: SwitchEvent, sent: FormData) {
  const id = String(sent.get('table'));
  const seen = String(sent.get('seen'));
  if (sent.get('confirmed') !== 'yes') {
    const seating = await readSeating(ctx, event);
    const table = seating?.tables.find((each) => each.id === id);
    const people = seating?.people.filter((person) => person.workTableId === id).length ?? 0;
    if (table && people > 0)
      return data<TablesAnswer>({ removing: { id, seen, number: table.number, people } });
  }
  const done = await removeTable(ctx, event.id, { id, seen });
  return done.ok ? to(event, 'enlevee') : refuse(done.reason);
}

/** `seat.<registration>` is the table that was chosen, `was.<registration>` the one that the page had shown. */
async function seat(ctx: Ctx, event: SwitchEvent, sent: FormData) {
  const tableOf = (value: FormDataEntryValue | null) => (isUuid(value) ? value : null);
  const choices = [...sent.keys()].flatMap((name) => {
    const registrationId = name.startsWith('seat.') ? name.slice('seat.'.length) : '';
    if (!isUuid(registrationId)) return [];
    return [
      { registrationId, from: tableOf(sent.get(`was.${registrationId}`)), to: tableOf(sent.get(name)) },
    ];
  });
  const done = await seatPeople(ctx, event.id, choices);
  if (!done.ok) return refuse(done.reason);
  const { conflicts } = done.value;
  if (conflicts.length > 0) return refuse('seats-stale', { conflicts });
  return to(event, 'placees', Number(sent.get('page')));
}

function formOf(sent: FormData, of: string): TableForm {
  const text = (field: keyof TableForm) => String(sent.get(`${field}.${of}`) ?? '');
  return { number: text('number'), theme: text('theme'), facilitator: text('facilitator') };
}

function to({ slug }: SwitchEvent, done: (typeof TABLES_DONE)[number], page = 1) {
  const query = new URLSearchParams({ fait: done, ...(page > 1 ? { page: String(page) } : {}) });
  return redirect(`${paths.tables(slug)}?${query}`, 303);
}

/** @throws 403 for what one may not do */
function refuse(reason: NonNullable<TablesAnswer['refusal']> | 'forbidden', page: TablesAnswer = {}) {
  if (reason === 'forbidden') throw data(null, { status: 403 });
  return data<TablesAnswer>({ ...page, refusal: reason }, { status: CONFLICT });
}
