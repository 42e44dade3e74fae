import { countToTellFor } from '~db/queries/phone-calls';
import type { Ctx } from '../context';
import { organizationIdsOf } from './organization-ids-of';

/** How many of their own people something is to be told to by this mediator. */
export async function countToTell(ctx: Ctx): Promise<number> {
  const ids = organizationIdsOf(ctx);
  return ids.length > 0 ? countToTellFor(ctx.db, ids, ctx.now) : 0;
}
