import type { Ctx } from '../context';
import { coOrganisedIds } from './co-organised-ids';
import { pageOfSwitches, type SwitchList } from './list-switches.server';
import { organisedZones } from './organised-zones';
import { type SwitchSeats, seatsOfSwitches } from './switch-seats.server';

export interface MySwitches extends SwitchList {
  seats: Map<string, SwitchSeats>;
}

const PAGE_SIZE = 20;

/** The Switches that this person organises, drafts included, a page at a time, with how full they are. */
export async function mySwitches(
  ctx: Ctx,
  ask: { zone: string; when: 'coming' | 'past'; page: number },
): Promise<MySwitches> {
  const zones = organisedZones(ctx).filter((zone) => ask.zone === '' || zone.slug === ask.zone);
  const filters = {
    hubId: ctx.hub.id,
    zoneIds: zones.map((zone) => zone.id),
    // Shown with every zone: one organised alone may lie in any of them.
    andIds: ask.zone === '' ? coOrganisedIds(ctx) : [],
    when: ask.when,
    now: ctx.now,
    withDrafts: true,
  };
  const list = await pageOfSwitches(ctx, filters, ask.page, PAGE_SIZE);
  const seats = await seatsOfSwitches(
    ctx.db,
    list.switches.map((event) => event.id),
  );
  return { ...list, seats };
}
