import { insertPhoneCalls, selectCallsTo, tellByVoice } from '~db/queries/phone-calls';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { can } from '../people/can';
import { cancelRegistration } from '../registrations/cancel-registration.server';
import { isUnanswered } from '../registrations/is-unanswered';
import { keepPlace } from '../registrations/keep-place.server';
import { thingOfRegistration } from '../registrations/thing-of-registration';
import {
  type LockedRegistration,
  withLockedRegistration,
} from '../registrations/with-locked-registration.server';
import { ok, type Result, refused } from '../result';
import { registrationWindow } from '../switches/registration-window';
import type { AnswerOutcome } from './call-outcomes';

export interface NotedAnswer {
  switchEventId: string;
  registrationId: string;
  outcome: AnswerOutcome;
  /** What was on the page, and so was said: what is owed since stays to be said. */
  messageIds: readonly string[];
}

export type AnswerResult = Result<
  { callId: string },
  'unknown' | 'already-noted' | 'not-confirmed' | 'cancelled' | 'over'
>;

/**
 * Notes that somebody was reached and what they answered, and does what follows from it, together or not at all. What
 * they said aloud is not owed to them to be said. The same answer sent twice is noted once.
 * @returns the call, to take it back
 */
export function noteAnswer(ctx: Ctx, answer: NotedAnswer): Promise<AnswerResult> {
  const { registrationId, outcome } = answer;
  return withLockedRegistration(ctx, registrationId, async (locked): Promise<AnswerResult> => {
    const { trx, registration, seats } = locked;
    if (registration.switchEventId !== answer.switchEventId || !mayCall(ctx, locked))
      return refused('unknown');
    const [last] = await selectCallsTo(trx, [registrationId]);
    const window = registrationWindow(seats, ctx.now);
    if (outcome !== 'told' && (window === 'cancelled' || window === 'over')) return refused(window);
    if (outcome === 'confirmed' && registration.status !== 'confirmed') return refused('not-confirmed');
    const told = await tellByVoice(trx, { registrationId, messageIds: answer.messageIds, at: ctx.now });
    if (told === 0) return last?.outcome === outcome ? ok({ callId: last.id }) : refused('already-noted');
    await followUp({ ...ctx, db: trx }, locked, outcome);
    return ok({ callId: await writeCall(ctx, locked, outcome) });
  });
}

function mayCall(ctx: Ctx, { registration, seats }: LockedRegistration): boolean {
  return can(ctx.viewer, 'tell-aloud', thingOfRegistration(registration, seats.zoneId));
}

/** By the verbs that the person's own page has. */
async function followUp(
  ctx: Ctx,
  { registration }: LockedRegistration,
  outcome: AnswerOutcome,
): Promise<void> {
  const { id } = registration;
  const isAnswer = outcome === 'confirmed' && isUnanswered(registration);
  if (outcome !== 'cancelled' && !isAnswer) return;
  const done = await (isAnswer ? keepPlace(ctx, id) : cancelRegistration(ctx, id, { isKnown: true }));
  // What could refuse it was looked at above, under the same lock.
  if (!done.ok) throw new Error(done.reason);
}

async function writeCall(
  ctx: Ctx,
  { trx, registration }: LockedRegistration,
  outcome: AnswerOutcome,
): Promise<string> {
  const { id, switchEventId } = registration;
  const byUser = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
  const row = {
    hubId: ctx.hub.id,
    switchEventId,
    registrationId: id,
    outcome,
    callBackAt: null,
    byUser,
    at: ctx.now,
  };
  const [callId = ''] = await insertPhoneCalls(trx, [row]);
  await recordHistory(trx, ctx, [
    { subject: 'registration', subjectId: id, switchEventId, act: 'called', after: { outcome } },
  ]);
  return callId;
}
