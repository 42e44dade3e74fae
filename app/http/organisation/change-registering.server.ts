import type { Ctx } from '~/domain/context';
import { closeRegistration } from '~/domain/switches/close-registration.server';
import { reopenRegistration } from '~/domain/switches/reopen-registration.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { answer, done, INVALID, refuse } from './switch-answer';

/** `intent=close-registration`: from now on nobody registers. */
export async function answerClosing(ctx: Ctx, { id }: SwitchEvent, sent: FormData) {
  const closed = await closeRegistration(ctx, { id, version: Number(sent.get('version')) });
  return closed.ok ? done(closed.value.slug, 'inscriptionsFermees') : refuse(closed.reason, {});
}

/** `intent=reopen-registration` with the day, and the hour where one is typed, until which people register again. */
export async function answerReopening(ctx: Ctx, { id }: SwitchEvent, sent: FormData) {
  const typed = { day: String(sent.get('untilDay') ?? ''), hour: String(sent.get('untilHour') ?? '') };
  const reopened = await reopenRegistration(ctx, { id, version: Number(sent.get('version')), ...typed });
  if (reopened.ok) return done(reopened.value.slug, 'inscriptionsOuvertes');
  const { reason } = reopened;
  if (reason === 'closes-missing' || reason === 'closes-past' || reason === 'closes-late')
    return answer(INVALID, { reopening: { ...typed, problem: reason } });
  return refuse(reason, {});
}
