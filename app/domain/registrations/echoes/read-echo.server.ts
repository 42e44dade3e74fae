import { selectEcho } from '~db/queries/registration-echoes';
import type { RegistrationRow } from '~db/queries/registrations-read';
import { countAhead, selectSeats } from '~db/queries/registrations-seats';
import type { Ctx } from '../../context';
import { reasonToWait } from '../seats/decide-seats';
import { seatPlan } from '../seats/seat-plan';
import type { Wait } from '../seats/waits.server';
import { echoRegistration } from './echo-registration';
import { echoStatus } from './echo-status.server';

/** True for whoever holds the link of an echo. */
export function holdsEcho({ viewer }: Pick<Ctx, 'viewer'>): boolean {
  return viewer.kind === 'participant' && viewer.isEcho === true;
}

/** An echo as its page and its letters show it; undefined where there is none, or this viewer holds another. */
export async function readEcho(ctx: Ctx, id: string): Promise<RegistrationRow | undefined> {
  if (ctx.viewer.kind !== 'system' && !holdsEcho(ctx)) return undefined;
  const echo = await selectEcho(ctx.db, ctx.hub.id, id);
  return echo && echoRegistration(echo);
}

/** Its wait as the queue stands now; null once the rule would have moved it up. */
export async function waitOfEcho(ctx: Ctx, echo: RegistrationRow): Promise<Wait | null> {
  const seats = await selectSeats(ctx.db, echo.switchEventId);
  if (!seats || (await echoStatus(ctx, seats, echo)) === 'confirmed') return null;
  const ahead = await countAhead(ctx.db, echo.switchEventId, echo.arrival);
  const reason = reasonToWait(seatPlan(seats, ctx.now), seats.confirmed, echo.stakeholderType);
  return { position: ahead + 1, reason };
}
