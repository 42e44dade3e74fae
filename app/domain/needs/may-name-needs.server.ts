import type { Ctx } from '../context';
import { can } from '../people/can';
import type { ListedSwitch } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import { logisticsHolders } from './logistics-holders.server';

/** True for whoever may read who needs what at this Switch: its organisers who hold its logistics. */
export async function mayNameNeeds(ctx: Ctx, event: ListedSwitch): Promise<boolean> {
  const holders = await logisticsHolders(ctx.db, event.id);
  return can(ctx.viewer, 'see-needs-by-name', { ...thingOfSwitch(event), logisticsHolders: holders });
}
