import { updateRegistration } from '~db/queries/registrations-write';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import { registrationWindow } from '../switches/registration-window';
import { isUnanswered } from './is-unanswered';
import { withLockedRegistration } from './with-locked-registration.server';
import { withdrawQuestion } from './withdraw-question.server';

export type KeepResult = Result<null, 'unknown' | 'not-asked' | 'not-active' | 'cancelled' | 'over'>;

/**
 * Somebody keeps their place at the new date of a Switch that was postponed. Saying so twice changes nothing.
 * Whoever said no comes back by `restoreRegistration`, under the seat rule: their place may be somebody else's by now.
 */
export function keepPlace(ctx: Ctx, id: string): Promise<KeepResult> {
  return withLockedRegistration(ctx, id, async ({ trx, registration, seats }): Promise<KeepResult> => {
    const window = registrationWindow(seats, ctx.now);
    if (window === 'cancelled' || window === 'over') return refused(window);
    if (registration.status === 'cancelled') return refused('not-active');
    if (registration.status === 'waitlisted' || !registration.askedAt) return refused('not-asked');
    if (!isUnanswered(registration)) return ok(null);
    const { switchEventId } = registration;
    await updateRegistration(trx, id, { keptAt: ctx.now });
    await recordHistory(trx, ctx, [
      { subject: 'registration', subjectId: id, switchEventId, act: 'kept-place' },
    ]);
    await withdrawQuestion(trx, ctx, { id, switchEventId });
    return ok(null);
  });
}
