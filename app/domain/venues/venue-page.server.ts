import { countComingUses, selectSharedVenue, selectUsesOfVenue, selectVenue } from '~db/queries/venues';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { accessItemsAmong } from './access-items';
import type { SharedVenue } from './shared-venue';
import { sharedVenues } from './shared-venues.server';
import { venueThing } from './venue-thing.server';

export interface VenueUse {
  slug: string;
  title: string;
  startsAt: Date;
  timeZone: string;
  isComing: boolean;
  /** Its team's page opens to this viewer. */
  mayEdit: boolean;
}

export interface VenuePage {
  venue: SharedVenue;
  uses: VenueUse[];
  /** The public knows a Switch there: its name and address stay. */
  isPlaced: boolean;
  mayEdit: boolean;
}

/** The hub's venues, with how many Switches still to come take place at each; undefined for whoever organises nothing. */
export async function venuesPage(
  ctx: Ctx,
): Promise<{ venues: (SharedVenue & { coming: number; mayEdit: boolean })[] } | undefined> {
  if (!can(ctx.viewer, 'organise', { hubId: ctx.hub.id })) return undefined;
  const coming = await countComingUses(ctx.db, ctx.hub.id, ctx.now);
  const venues = await sharedVenues(ctx.db, ctx.hub.id);
  return {
    venues: venues.map((venue) => ({
      ...venue,
      coming: coming.get(venue.id) ?? 0,
      mayEdit: can(ctx.viewer, 'edit-venue', venueThing(ctx.hub, venue)),
    })),
  };
}

/** True where this venue is out of the list already, for whoever could take it out. */
export async function isRetired(ctx: Ctx, id: string): Promise<boolean> {
  const row = await selectVenue(ctx.db, ctx.hub.id, id);
  return row !== undefined && !row.isShared && can(ctx.viewer, 'edit-venue', venueThing(ctx.hub, row));
}

/** One of them, with the Switches there; undefined where there is none. */
export async function venuePage(ctx: Ctx, id: string): Promise<VenuePage | undefined> {
  const row = await selectSharedVenue(ctx.db, ctx.hub.id, id);
  if (!row || !can(ctx.viewer, 'organise', { hubId: ctx.hub.id })) return undefined;
  const { hubId, isShared: _isShared, ...venue } = row;
  const uses = await selectUsesOfVenue(ctx.db, id);
  const may = (use: (typeof uses)[number]) =>
    can(ctx.viewer, 'edit-switch', { hubId, zoneId: use.zoneId, switchEventId: use.id });
  return {
    venue: { ...venue, accessItems: accessItemsAmong(row.accessItems) },
    // A draft of another zone is nobody's to know of.
    uses: uses
      .filter((use) => use.status !== 'draft' || may(use))
      .map((use) => ({
        slug: use.slug,
        title: use.title,
        startsAt: use.startsAt,
        timeZone: use.timeZone,
        isComing: use.endsAt > ctx.now && use.status !== 'cancelled',
        mayEdit: may(use),
      })),
    isPlaced: uses.some(({ status }) => status !== 'draft'),
    mayEdit: can(ctx.viewer, 'edit-venue', venueThing(ctx.hub, row)),
  };
}
