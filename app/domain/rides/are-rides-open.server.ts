import { selectRidesOpen } from '~db/queries/rides';
import type { Ctx } from '../context';
import type { SwitchEvent } from '../switches/switch-event';

/** Whether people of this Switch may look for a ride together now. */
export async function areRidesOpen(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  event: Pick<SwitchEvent, 'id' | 'status' | 'endsAt'>,
): Promise<boolean> {
  if (event.status !== 'published' || now >= event.endsAt) return false;
  return selectRidesOpen(db, event.id);
}
