import { selectSwitchDetails, selectSwitches } from '~db/queries/switches';
import type { Ctx } from '../context';
import type { SwitchEvent } from './switch-event';
import { switchOfRow } from './switch-of-row';

/** The next Switches, soonest first, of the hub or of one zone. Reads no more than `limit`, however many there are. */
export async function comingSwitches(
  ctx: Ctx,
  { zoneId, limit }: { zoneId?: string; limit: number },
): Promise<SwitchEvent[]> {
  return nearest(ctx, 'coming', zoneId, limit);
}

/** The latest Switches that are over, latest first. */
export async function pastSwitches(
  ctx: Ctx,
  { zoneId, limit }: { zoneId?: string; limit: number },
): Promise<SwitchEvent[]> {
  return nearest(ctx, 'past', zoneId, limit);
}

/** The start of each zone's next Switch, by zone id; zones without one are absent. */
export async function nextStartByZone(ctx: Ctx): Promise<Map<string, Date>> {
  const starts = new Map<string, Date>();
  for (const zone of ctx.hub.zones) {
    const [next] = await comingSwitches(ctx, { zoneId: zone.id, limit: 1 });
    if (next) starts.set(zone.id, next.startsAt);
  }
  return starts;
}

async function nearest(
  ctx: Ctx,
  when: 'coming' | 'past',
  zoneId: string | undefined,
  limit: number,
): Promise<SwitchEvent[]> {
  const filters = { hubId: ctx.hub.id, zoneId, when, now: ctx.now };
  const rows = await selectSwitches(ctx.db, filters, { limit, offset: 0 });
  const { sessions, seatRules } = await selectSwitchDetails(
    ctx.db,
    rows.map((row) => row.id),
  );
  return rows.map((row) =>
    switchOfRow(
      row,
      sessions.filter((session) => session.switchEventId === row.id),
      seatRules.filter((rule) => rule.switchEventId === row.id),
    ),
  );
}
