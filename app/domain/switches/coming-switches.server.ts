import { selectNextStarts, selectSwitches } from '~db/queries/switches-list';
import type { Ctx } from '../context';
import type { ListedSwitch } from './switch-event';
import { listedSwitchOfRow } from './switch-of-row';

/** The next Switches, soonest first, of the hub or of one zone. Reads no more than `limit`, however many there are. */
export async function comingSwitches(
  ctx: Ctx,
  { zoneId, limit }: { zoneId?: string; limit: number },
): Promise<ListedSwitch[]> {
  return nearest(ctx, 'coming', zoneId, limit);
}

/** The latest Switches that are over, latest first. */
export async function pastSwitches(
  ctx: Ctx,
  { zoneId, limit }: { zoneId?: string; limit: number },
): Promise<ListedSwitch[]> {
  return nearest(ctx, 'past', zoneId, limit);
}

/** The start of each zone's next Switch, by zone id; zones without one are absent. */
export async function nextStartByZone(ctx: Ctx): Promise<Map<string, Date>> {
  const rows = await selectNextStarts(ctx.db, ctx.hub.id, ctx.now);
  return new Map(rows.map((row) => [row.zoneId, row.startsAt]));
}

async function nearest(
  ctx: Ctx,
  when: 'coming' | 'past',
  zoneId: string | undefined,
  limit: number,
): Promise<ListedSwitch[]> {
  const filters = { hubId: ctx.hub.id, zoneId, when, now: ctx.now };
  const rows = await selectSwitches(ctx.db, filters, { limit, offset: 0 });
  return rows.map(listedSwitchOfRow);
}
