import type { Trx } from '~db/in-transaction';
import { lockSwitch } from '~db/lock';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import { readSwitchById } from './read-switch.server';
import type { SwitchEvent } from './switch-event';
import { thingOfSwitch } from './thing-of-switch';

export type HoldRefusal = 'unknown' | 'forbidden' | 'stale' | 'cancelled';

/**
 * The Switch as it is now, locked until the transaction ends, for somebody who may change it.
 * A cancelled Switch is refused: it stays as it was, for ever.
 */
export async function holdSwitch(
  trx: Trx,
  ctx: Ctx,
  id: string,
): Promise<Result<SwitchEvent, Exclude<HoldRefusal, 'stale'>>> {
  await lockSwitch(trx, id);
  const event = await readSwitchById({ ...ctx, db: trx }, id);
  if (!event) return refused('unknown');
  if (!can(ctx.viewer, 'edit-switch', thingOfSwitch(event))) return refused('forbidden');
  if (event.status === 'cancelled') return refused('cancelled');
  return ok(event);
}

/** The same for somebody who decides about the whole of it, and so must have seen this very version. */
export async function holdVersion(
  trx: Trx,
  ctx: Ctx,
  id: string,
  version: number,
): Promise<Result<SwitchEvent, HoldRefusal>> {
  const held = await holdSwitch(trx, ctx, id);
  if (held.ok && held.value.version !== version) return refused('stale', { version: held.value.version });
  return held;
}
