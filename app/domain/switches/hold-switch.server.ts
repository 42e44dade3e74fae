import type { Trx } from '~db/in-transaction';
import { lockSwitch } from '~db/lock';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import { readSwitchById } from './read-switch.server';
import type { SwitchEvent } from './switch-event';

export type HoldRefusal = 'unknown' | 'forbidden' | 'stale' | 'cancelled';

/**
 * The Switch as it is now, locked until the transaction ends, for somebody who may change it and has seen this
 * version of it. A cancelled Switch is refused: it stays as it was, for ever.
 */
export async function holdSwitch(
  trx: Trx,
  ctx: Ctx,
  id: string,
  version: number,
): Promise<Result<SwitchEvent, HoldRefusal>> {
  await lockSwitch(trx, id);
  const event = await readSwitchById({ ...ctx, db: trx }, id);
  if (!event) return refused('unknown');
  if (!can(ctx.viewer, 'edit-switch', { hubId: event.hubId, zoneId: event.zone.id }))
    return refused('forbidden');
  if (event.status === 'cancelled') return refused('cancelled');
  if (event.version !== version) return refused('stale', { version: event.version });
  return ok(event);
}
