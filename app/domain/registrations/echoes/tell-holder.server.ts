import { countMessagesSince } from '~db/queries/registration-echoes';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { oweMessages } from '../../messages/owe-message.server';
import { recipient } from '../owe-registration-messages.server';
import { lettersSince, MOST_LETTERS } from './most-letters';
import type { LockedEcho } from './with-locked-echo.server';

/** What somebody asked for on the page of an echo. The true place did not change: its link does it. */
export type AskedOfEcho = 'cancel' | 'change' | 'erase';

/** Owes whoever is registered their true link, with what was asked; and says so in their history. */
export async function tellHolder(
  ctx: Ctx,
  { trx, holder }: Pick<LockedEcho, 'trx' | 'holder'>,
  asked: AskedOfEcho,
): Promise<void> {
  const { id, switchEventId } = holder;
  await recordHistory(trx, ctx, [
    { subject: 'registration', subjectId: id, switchEventId, act: 'asked-again' },
  ]);
  if (holder.erasedAt || holder.status === 'cancelled') return;
  const told = await countMessagesSince(trx, id, 'registration-again', lettersSince(ctx.now));
  if (told >= MOST_LETTERS) return;
  await oweMessages(trx, ctx, [
    {
      kind: 'registration-again',
      to: recipient(holder),
      switchEventId,
      registrationId: id,
      details: { asked },
    },
  ]);
}
