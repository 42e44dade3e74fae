import type { AppLoadContext } from '@remix-run/node';
import { type CancelResult, cancelSwitch } from '~/domain/switches/cancel-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { switchSeats } from '~/domain/switches/switch-seats.server';
import { type Announced, announceFirst, goesBack, typedWords } from './announce.server';
import { answer, done, INVALID, refuse } from './switch-answer';

/** `intent=cancel`: first shows who will be told, and how; `announce=send`, or `confirmed=yes` where nobody is, does it. */
export async function answerCancelling(context: AppLoadContext, event: SwitchEvent, sent: FormData) {
  const { ctx } = context;
  const reason = String(sent.get('reason') ?? '');
  if (goesBack(sent)) return answer(200, { cancelling: { reason }, typedWords: typedWords(sent) });
  const version = Number(sent.get('version'));
  const { confirmed, waitlisted } = await switchSeats(ctx.db, event.id);
  const tellsNobody = confirmed + waitlisted === 0;
  if (tellsNobody && sent.get('confirmed') !== 'yes' && reason.trim() !== '')
    return answer(200, { cancelling: { reason, confirms: true } });
  const cancel: Announced<CancelResult> = (within, { words }) =>
    cancelSwitch(within, { id: event.id, version, reason, words });
  const step = await announceFirst(context, { switchEventId: event.id, sent }, cancel);
  if ('announcing' in step) return answer(200, { cancelling: { reason }, announcing: step.announcing });
  if (step.done.ok) return done(step.done.value.slug, 'annule');
  const { reason: refusal, facts } = step.done;
  if (refusal === 'reason-missing' || refusal === 'reason-long')
    return answer(INVALID, { cancelling: { reason, problem: { reason: refusal, facts } } });
  return refuse(refusal, {});
}
