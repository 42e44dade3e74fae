import {
  type SheetPersonRow,
  type SheetRow,
  selectEntries,
  selectSheet,
  selectSheetPeople,
  selectSheets,
} from '~db/queries/attendance-sheets';
import type { Ctx } from '../context';
import { can } from '../people/can';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import { isUuid } from '../uuid';

export interface Sheet extends SheetRow {
  /** Row by row, as they are now: whoever was erased has no name. */
  lines: SheetPersonRow[];
  /** What was copied from it, the latest first. */
  entries: Awaited<ReturnType<typeof selectEntries>>;
}

/** The sheets of a Switch, for who may see its people; none for anybody else. */
export async function listSheets(ctx: Ctx, event: SwitchEvent) {
  return maySee(ctx, event) ? selectSheets(ctx.db, event.id) : [];
}

export async function readSheet(ctx: Ctx, event: SwitchEvent, id: unknown): Promise<Sheet | undefined> {
  if (!isUuid(id) || !maySee(ctx, event)) return undefined;
  const sheet = await selectSheet(ctx.db, event.id, id);
  if (!sheet) return undefined;
  return {
    ...sheet,
    lines: await selectSheetPeople(ctx.db, id),
    entries: await selectEntries(ctx.db, id),
  };
}

function maySee(ctx: Ctx, event: SwitchEvent): boolean {
  return can(ctx.viewer, 'see-registrations', thingOfSwitch(event));
}
