import { inTransaction, type Trx } from '~db/in-transaction';
import { updateSwitch } from '~db/queries/switches-write';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import { type HoldRefusal, holdVersion } from './hold-switch.server';
import { registrationWindow } from './registration-window';
import type { SwitchEvent } from './switch-event';

export type CloseResult = Result<{ slug: string }, HoldRefusal | 'draft' | 'over' | 'not-open'>;

/** From now on nobody registers any more. Whoever has a place keeps it; whoever waits still gets one that frees. */
export function closeRegistration(
  ctx: Ctx,
  { id, version }: { id: string; version: number },
): Promise<CloseResult> {
  return inTransaction(ctx.db, async (trx): Promise<CloseResult> => {
    const held = await holdVersion(trx, ctx, id, version);
    if (!held.ok) return held;
    const event = held.value;
    if (event.status === 'draft') return refused('draft');
    const window = registrationWindow(event, ctx.now);
    if (window === 'over') return refused('over');
    if (window !== 'open') return refused('not-open');
    await writeClosing(trx, ctx, event, { act: 'registration-closed', closesAt: ctx.now });
    return ok({ slug: event.slug });
  });
}

/** The moment until which one registers, with its line in the history. Nobody is told: no place changes. */
export async function writeClosing(
  trx: Trx,
  ctx: Ctx,
  event: SwitchEvent,
  { act, closesAt }: { act: 'registration-closed' | 'registration-reopened'; closesAt: Date },
): Promise<void> {
  await updateSwitch(trx, event.id, { registrationClosesAt: closesAt, updatedAt: ctx.now });
  await recordHistory(trx, ctx, [
    {
      subject: 'switch_event',
      subjectId: event.id,
      switchEventId: event.id,
      act,
      before: { registrationClosesAt: event.registrationClosesAt },
      after: { registrationClosesAt: closesAt },
    },
  ]);
}
