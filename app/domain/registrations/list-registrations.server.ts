import { selectAttendance } from '~db/queries/attendance';
import { selectFilterChoices } from '~db/queries/registrations-choices';
import { selectTwice } from '~db/queries/registrations-duplicates';
import {
  countAccessNeeds,
  countFilteredRegistrations,
  type RegistrationTableRow,
  selectRegistrations,
} from '~db/queries/registrations-table';
import type { Ctx } from '../context';
import { mayNameNeeds } from '../needs/may-name-needs.server';
import { can } from '../people/can';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import type { ListedRegistration, RegistrationAsk, ShownRegistration } from './listed-registration';
import { waitsOfSome, waitsOfSwitch } from './seats/waits.server';

export interface RegistrationList {
  rows: ShownRegistration[];
  total: number;
  page: number;
  pages: number;
  /** How many, of all who come or wait, said what they need. */
  needs: number;
  /** False where the rows hold nobody's needs: they are named to who organises the logistics only. */
  namesNeeds: boolean;
}

const PAGE_SIZE = 50;

/** The people of a Switch, a page at a time, for who organises it; undefined for anybody else. */
export async function listRegistrations(
  ctx: Ctx,
  event: SwitchEvent,
  ask: RegistrationAsk & { page: number; perPage?: number },
): Promise<RegistrationList | undefined> {
  if (!maySee(ctx, event)) return undefined;
  const { page, perPage = PAGE_SIZE, by, descending, ...rest } = ask;
  const filters = { ...rest, switchEventId: event.id };
  const total = await countFilteredRegistrations(ctx.db, filters);
  const pages = Math.max(1, Math.ceil(total / perPage));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await selectRegistrations(
    ctx.db,
    filters,
    { by, descending },
    { limit: perPage, offset: (shown - 1) * perPage },
  );
  const namesNeeds = await mayNameNeeds(ctx, event);
  return {
    rows: await asShown(ctx, event.id, namesNeeds ? rows : rows.map(withoutNeeds)),
    total,
    page: shown,
    pages,
    needs: await countAccessNeeds(ctx.db, event.id),
    namesNeeds,
  };
}

/** All of them at once, for a file or for paper. @param withNeeds asks for needs; only who may read them gets them */
export async function allRegistrations(
  ctx: Ctx,
  event: SwitchEvent,
  ask: RegistrationAsk,
  { withNeeds = false }: { withNeeds?: boolean } = {},
): Promise<{ rows: ListedRegistration[]; namesNeeds: boolean } | undefined> {
  if (!maySee(ctx, event)) return undefined;
  const { by, descending, ...rest } = ask;
  const filters = { ...rest, switchEventId: event.id };
  const rows = await selectRegistrations(ctx.db, filters, { by, descending }, undefined);
  const waits = rows.some(isWaiting) ? await waitsOfSwitch(ctx, event.id) : new Map();
  const namesNeeds = withNeeds && (await mayNameNeeds(ctx, event));
  return {
    rows: rows.map((row) => ({
      ...(namesNeeds ? row : withoutNeeds(row)),
      wait: waits.get(row.id) ?? null,
    })),
    namesNeeds,
  };
}

/** What the table of this Switch can be filtered by. */
export function filterChoices(ctx: Ctx, event: SwitchEvent) {
  return selectFilterChoices(ctx.db, event.id);
}

function maySee(ctx: Ctx, event: SwitchEvent): boolean {
  return can(ctx.viewer, 'see-registrations', thingOfSwitch(event));
}

function withoutNeeds(row: RegistrationTableRow): RegistrationTableRow {
  return { ...row, accessNeeds: null, needKinds: [] };
}

async function asShown(
  ctx: Ctx,
  switchEventId: string,
  rows: RegistrationTableRow[],
): Promise<ShownRegistration[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const waits = await waitsOfSome(ctx, switchEventId, rows.filter(isWaiting));
  const twice = new Set(await selectTwice(ctx.db, ids));
  const seen = await selectAttendance(ctx.db, ids);
  return rows.map((row) => ({
    ...row,
    wait: waits.get(row.id) ?? null,
    isTwice: twice.has(row.id),
    seenAt: seen.filter((each) => each.registrationId === row.id).map((each) => each.sessionId),
  }));
}

function isWaiting({ status }: RegistrationTableRow): boolean {
  return status === 'waitlisted';
}
