import { selectSeats } from '~db/queries/registrations-seats';
import type { Ctx } from '../../context';
import { type Refused, refused } from '../../result';
import { registrationWindow } from '../../switches/registration-window';
import { readEcho } from './read-echo.server';

/** What is asked of a group is refused to an echo as to whoever came alone: an echo is one person's. */
export async function refuseGroup(ctx: Ctx, id: string): Promise<Refused<string>> {
  const echo = await readEcho(ctx, id);
  const seats = echo && (await selectSeats(ctx.db, echo.switchEventId));
  const window = seats ? registrationWindow(seats, ctx.now) : 'open';
  return refused(window === 'open' ? 'no-group' : window);
}
