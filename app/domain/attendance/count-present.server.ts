import { countSeen } from '~db/queries/attendance-sheets';
import type { Ctx } from '../context';
import { can } from '../people/can';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';

/** How many people were seen at any session of a Switch; 0 for whoever may not see its people. */
export async function countPresent(ctx: Ctx, event: SwitchEvent): Promise<number> {
  return can(ctx.viewer, 'see-registrations', thingOfSwitch(event)) ? countSeen(ctx.db, event.id) : 0;
}
