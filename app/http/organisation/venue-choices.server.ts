import type { Ctx } from '~/domain/context';
import { sharedVenues } from '~/domain/venues/shared-venues.server';

/** The hub's venues to choose from: « Gap, Maison des associations, 8 rue Carnot ». */
export async function venueChoices(ctx: Ctx): Promise<{ value: string; label: string }[]> {
  const venues = await sharedVenues(ctx.db, ctx.hub.id);
  return venues.map(({ id, name, address, communeName }) => ({
    value: id,
    label: [communeName, name, address].filter(Boolean).join(', '),
  }));
}
