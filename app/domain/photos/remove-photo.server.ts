import { inTransaction } from '~db/in-transaction';
import { deletePhoto } from '~db/queries/photos';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result } from '../result';
import { holdSwitch } from '../switches/hold-switch.server';
import { isUuid } from '../uuid';

/** Forgets a photo for good. Doing it twice changes nothing. */
export function removePhoto(
  ctx: Ctx,
  switchEventId: string,
  id: string,
): Promise<Result<null, 'unknown' | 'forbidden' | 'cancelled'>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdSwitch(trx, ctx, switchEventId);
    if (!held.ok) return held;
    if (isUuid(id) && (await deletePhoto(trx, switchEventId, id)))
      await recordHistory(trx, ctx, [
        { subject: 'event_report', subjectId: switchEventId, switchEventId, act: 'photo-removed' },
      ]);
    return ok(null);
  });
}
