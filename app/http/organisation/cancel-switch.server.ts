import type { Ctx } from '~/domain/context';
import { cancelSwitch } from '~/domain/switches/cancel-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { switchSeats } from '~/domain/switches/switch-seats.server';
import { answer, done, INVALID, refuse } from './switch-answer';

/** `intent=cancel`: first asks to confirm, with how many are told; `confirmed=yes` does it. */
export async function answerCancelling(ctx: Ctx, event: SwitchEvent, sent: FormData) {
  const reason = String(sent.get('reason') ?? '');
  const { confirmed, waitlisted } = await switchSeats(ctx.db, event.id);
  const cancelling = { reason, people: confirmed + waitlisted };
  if (sent.get('confirmed') !== 'yes' && reason.trim() !== '') return answer(200, { cancelling });
  const version = Number(sent.get('version'));
  const cancelled = await cancelSwitch(ctx, { id: event.id, version, reason });
  if (cancelled.ok) return done(cancelled.value.slug, 'annule');
  const { reason: refusal, facts } = cancelled;
  if (refusal === 'reason-missing' || refusal === 'reason-long')
    return answer(INVALID, { cancelling: { ...cancelling, problem: { reason: refusal, facts } } });
  return refuse(refusal, {});
}
