import { selectSeated, selectTables } from '~db/queries/work-tables';
import type { Ctx } from '../context';
import { can } from '../people/can';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import type { WorkTable } from './work-table';

/** Somebody with a place at a Switch, and their table. */
export type SeatedPerson = Awaited<ReturnType<typeof selectSeated>>[number];

/** The tables of a Switch by number: public, but for who leads them. */
export function readTables(ctx: Pick<Ctx, 'db'>, switchEventId: string): Promise<WorkTable[]> {
  return selectTables(ctx.db, switchEventId);
}

/** The same with everybody who has a place, by name; undefined for whoever may not see the people. */
export async function readSeating(
  ctx: Ctx,
  event: SwitchEvent,
): Promise<{ tables: WorkTable[]; people: SeatedPerson[] } | undefined> {
  if (!can(ctx.viewer, 'see-registrations', thingOfSwitch(event))) return undefined;
  return { tables: await selectTables(ctx.db, event.id), people: await selectSeated(ctx.db, event.id) };
}
