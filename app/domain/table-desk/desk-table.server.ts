import { selectHubTable, selectTableByCode } from '~db/queries/table-desk';
import type { Ctx } from '../context';
import type { Thing } from '../people/can';
import { readShortCode } from '../registrations/short-code';
import { readSwitchById } from '../switches/read-switch.server';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import { isUuid } from '../uuid';
import { whyTableClosed } from './table-closing';

type TableRow = NonNullable<Awaited<ReturnType<typeof selectHubTable>>>;

/** A table at which ideas are captured, and its Switch. */
export interface DeskTable {
  table: TableRow;
  event: SwitchEvent;
}

/** The table, whoever asks: nothing of it is shown before `can(viewer, 'capture-ideas', thingOfTable(…))`. */
export async function readDeskTable(ctx: Ctx, id: string): Promise<DeskTable | undefined> {
  return withSwitch(ctx, isUuid(id) ? await selectHubTable(ctx.db, ctx.hub.id, id) : undefined);
}

/**
 * The table whose code somebody typed, in whatever way. A code of a table that takes no ideas now is no code: the
 * answer is the same as for one that was never drawn.
 */
export async function findTableByCode(ctx: Ctx, typed: string): Promise<DeskTable | undefined> {
  const code = readShortCode(typed);
  const found = await withSwitch(ctx, code ? await selectTableByCode(ctx.db, ctx.hub.id, code) : undefined);
  return found && whyTableClosed(found.event, ctx.now) === undefined ? found : undefined;
}

/** A table as `can` looks at it. */
export function thingOfTable({ table, event }: DeskTable): Thing {
  return { ...thingOfSwitch(event), workTableId: table.id };
}

async function withSwitch(ctx: Ctx, table: TableRow | undefined): Promise<DeskTable | undefined> {
  if (!table) return undefined;
  const event = await readSwitchById({ ...ctx, viewer: { kind: 'system' } }, table.switchEventId);
  return event && { table, event };
}
