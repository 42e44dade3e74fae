import type { Trx } from '~db/in-transaction';
import { lockSwitch } from '~db/lock';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import { readSwitchById } from '../switches/read-switch.server';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';

export type ReportRefusal =
  | 'unknown'
  | 'forbidden'
  /** Nothing took place. */
  | 'draft'
  | 'cancelled';

/** The Switch whose report is written, locked until the transaction ends, for somebody who organises it. */
export async function holdReport(
  trx: Trx,
  ctx: Ctx,
  switchEventId: string,
): Promise<Result<SwitchEvent, ReportRefusal>> {
  await lockSwitch(trx, switchEventId);
  const event = await readSwitchById({ ...ctx, db: trx }, switchEventId);
  if (!event) return refused('unknown');
  if (!can(ctx.viewer, 'edit-switch', thingOfSwitch(event))) return refused('forbidden');
  if (event.status === 'draft') return refused('draft');
  if (event.status === 'cancelled') return refused('cancelled');
  return ok(event);
}
