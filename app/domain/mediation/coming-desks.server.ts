import { selectMediatedSwitches } from '~db/queries/mediated-people';
import type { Ctx } from '../context';
import { listSwitches, type SwitchList } from '../switches/list-switches.server';
import { type SwitchSeats, seatsOfSwitches } from '../switches/switch-seats.server';
import { organizationIdsOf } from './organization-ids-of';

export interface ComingDesks extends SwitchList {
  /** By id of the Switch. */
  seats: Map<string, SwitchSeats>;
  /** How many of the mediator's own people have a place, or wait for one, by id of the Switch. */
  mine: Map<string, { confirmed: number; waiting: number }>;
}

const PAGE_SIZE = 12;

/** The Switches that are not over, a page at a time, with how full they are and the mediator's own people. */
export async function comingDesks(ctx: Ctx, page: number): Promise<ComingDesks> {
  const list = await listSwitches(ctx, { when: 'coming', page, pageSize: PAGE_SIZE });
  const seats = await seatsOfSwitches(
    ctx.db,
    list.switches.map(({ id }) => id),
  );
  const organizationIds = organizationIdsOf(ctx);
  const { now, hub } = ctx;
  const rows =
    organizationIds.length > 0
      ? await selectMediatedSwitches(ctx.db, { hubId: hub.id, organizationIds, when: 'coming', now })
      : [];
  return { ...list, seats, mine: new Map(rows.map((row) => [row.id, row])) };
}
