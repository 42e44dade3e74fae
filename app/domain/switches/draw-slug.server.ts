import type { Trx } from '~db/in-transaction';
import { lockSlugs, selectSlugsLike } from '~db/queries/switches-write';
import type { SwitchPlan } from './form/switch-plan';
import { freeSlug, makeSlug } from './make-slug';

/**
 * An address that no other Switch of the hub has, held for this one until the transaction ends.
 * @param id the Switch that may keep the address it has already
 */
export async function drawSlug(
  trx: Trx,
  hubId: string,
  plan: SwitchPlan,
  id: string | null = null,
): Promise<string> {
  await lockSlugs(trx, hubId);
  const base = makeSlug(plan);
  return freeSlug(base, await selectSlugsLike(trx, hubId, base, id));
}
