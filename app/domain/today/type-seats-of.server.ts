import { selectSeatSettings } from '~db/queries/seat-settings';
import type { Ctx } from '../context';
import type { ListedSwitch } from '../switches/switch-event';
import type { SwitchSeats } from '../switches/switch-seats.server';
import { type TypeSeats, typeSeats } from './type-seats';

/** The same for a page of Switches, in two queries, by id. */
export async function typeSeatsOf(
  ctx: Ctx,
  switches: readonly ListedSwitch[],
  seats: ReadonlyMap<string, SwitchSeats>,
): Promise<Map<string, TypeSeats[]>> {
  if (switches.length === 0) return new Map();
  const { rules, releases } = await selectSeatSettings(
    ctx.db,
    switches.map(({ id }) => id),
  );
  const types = ctx.hub.stakeholderTypes.map(({ slug }) => slug);
  return new Map(
    switches.map((event) => {
      const isTheirs = (row: { switchEventId: string }) => row.switchEventId === event.id;
      const settings = {
        ...event,
        seatRules: rules.filter(isTheirs),
        releases: releases.filter(isTheirs),
      };
      return [event.id, typeSeats(settings, seats.get(event.id)?.confirmedByType ?? {}, types, ctx.now)];
    }),
  );
}
