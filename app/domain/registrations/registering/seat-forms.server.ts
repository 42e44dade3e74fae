import type { Trx } from '~db/in-transaction';
import { type SeatsRow, selectQueue } from '~db/queries/registrations-seats';
import type { Ctx } from '../../context';
import type { EchoDraft } from '../echoes/draft-echo';
import type { SeatedEcho } from '../echoes/write-echoes.server';
import { decideSeats } from '../seats/decide-seats';
import { seatFromQueue, someoneFits } from '../seats/promote-waitlist.server';
import { seatPlan } from '../seats/seat-plan';
import { waitingParties } from '../seats/waiting-parties';
import type { Admission } from './admit-forms';
import type { SeatedForm } from './write-forms.server';

/** Decides who sits. Whoever waits comes first; usually nobody who waits fits, and then the queue need not be read. */
export async function seatForms(
  trx: Trx,
  ctx: Ctx,
  seats: SeatsRow,
  { admitted, echoes }: Pick<Admission, 'admitted' | 'echoes'>,
): Promise<{ forms: SeatedForm[]; echoes: SeatedEcho[] }> {
  if (admitted.length + echoes.length === 0) return { forms: [], echoes: [] };
  const queue = someoneFits(ctx, seats) ? await selectQueue(trx, seats.id) : [];
  const parties = [...waitingParties(queue), ...admitted.map((draft) => draft.waiting)];
  const plan = seatPlan(seats, ctx.now);
  const { seated } = decideSeats(plan, seats.confirmed, parties);
  const promoted = queue.filter((person) => seated.has(person.id));
  await seatFromQueue(trx, ctx, seats.id, promoted);
  // Each echo is decided as if it came last and alone: it takes a seat from nobody.
  const asLast = ({ draft }: EchoDraft) =>
    decideSeats(plan, seats.confirmed, [...parties, draft.waiting]).seated;
  return {
    forms: admitted.map((draft) => ({ draft, seated })),
    echoes: echoes.map((echo) => ({
      ...echo,
      status: asLast(echo).has(echo.person.id) ? 'confirmed' : 'waitlisted',
    })),
  };
}
