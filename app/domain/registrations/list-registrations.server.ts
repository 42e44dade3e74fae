import {
  countAccessNeeds,
  countFilteredRegistrations,
  type RegistrationTableRow,
  selectRegistrations,
} from '~db/queries/registrations-table';
import type { Ctx } from '../context';
import { can } from '../people/can';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import type { ListedRegistration, RegistrationAsk } from './listed-registration';
import type { Wait } from './seats/waits.server';
import { waitsOfSwitch } from './seats/waits.server';

export interface RegistrationList {
  rows: ListedRegistration[];
  total: number;
  page: number;
  pages: number;
  /** How many, of all who come or wait, said what they need. */
  needs: number;
}

const PAGE_SIZE = 50;

/**
 * The people of a Switch, a page at a time, for who organises its logistics; undefined for anybody else:
 * names, addresses and needs are theirs only.
 */
export async function listRegistrations(
  ctx: Ctx,
  event: SwitchEvent,
  ask: RegistrationAsk & { page: number },
): Promise<RegistrationList | undefined> {
  if (!maySee(ctx, event)) return undefined;
  const { page, by, descending, ...rest } = ask;
  const filters = { ...rest, switchEventId: event.id };
  const total = await countFilteredRegistrations(ctx.db, filters);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await selectRegistrations(
    ctx.db,
    filters,
    { by, descending },
    { limit: PAGE_SIZE, offset: (shown - 1) * PAGE_SIZE },
  );
  const needs = await countAccessNeeds(ctx.db, event.id);
  return { rows: await withWaits(ctx, event.id, rows), total, page: shown, pages, needs };
}

/** All of them at once, for a file. */
export async function allRegistrations(
  ctx: Ctx,
  event: SwitchEvent,
  ask: RegistrationAsk,
): Promise<ListedRegistration[] | undefined> {
  if (!maySee(ctx, event)) return undefined;
  const { by, descending, ...rest } = ask;
  const filters = { ...rest, switchEventId: event.id };
  const rows = await selectRegistrations(ctx.db, filters, { by, descending }, undefined);
  return withWaits(ctx, event.id, rows);
}

function maySee(ctx: Ctx, event: SwitchEvent): boolean {
  return can(ctx.viewer, 'see-registrations', thingOfSwitch(event));
}

async function withWaits(
  ctx: Ctx,
  switchEventId: string,
  rows: RegistrationTableRow[],
): Promise<ListedRegistration[]> {
  const waits = rows.some((row) => row.status === 'waitlisted')
    ? await waitsOfSwitch(ctx, switchEventId)
    : new Map<string, Wait>();
  return rows.map((row) => ({ ...row, wait: waits.get(row.id) ?? null }));
}
