import { selectQueue, selectSeats } from '~db/queries/registrations-seats';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import { problemsForConfirmed } from '../../switches/keep-confirmed';
import type { SwitchEvent } from '../../switches/switch-event';
import { thingOfSwitch } from '../../switches/thing-of-switch';
import { isHeld } from './promote-waitlist.server';
import { seatEffect } from './seat-effect';
import { type SeatSettings, seatPlan } from './seat-plan';
import type { SeatPreview } from './seat-preview';

/**
 * What saving these settings would do to those who wait, and what each release would do later. Writes nothing, and
 * asks the same rule as saving does, so that it says exactly whom saving promotes.
 * @returns undefined for whoever may not see the people of this Switch
 */
export async function previewSeats(
  ctx: Ctx,
  event: SwitchEvent,
  settings: SeatSettings,
): Promise<SeatPreview | undefined> {
  if (!can(ctx.viewer, 'see-registrations', thingOfSwitch(event))) return undefined;
  const seats = await selectSeats(ctx.db, event.id);
  if (!seats) return undefined;
  const { confirmed } = seats;
  const total = (counts: Record<string, number>) =>
    Object.values(counts).reduce((sum, each) => sum + each, 0);
  const problems = problemsForConfirmed(seatPlan(settings, ctx.now), seatPlan(seats, ctx.now), confirmed);
  const held = isHeld(seats, ctx.now);
  const queue = held && problems.length === 0 ? await selectQueue(ctx.db, event.id) : [];
  const types = ctx.hub.stakeholderTypes.map(({ slug }) => slug);
  return {
    capacity: settings.capacity,
    confirmed: total(confirmed),
    waitlisted: total(seats.waitlisted),
    isHeld: held,
    problems,
    effect: problems.length > 0 ? undefined : seatEffect(settings, { confirmed, queue, types }, ctx.now),
  };
}
