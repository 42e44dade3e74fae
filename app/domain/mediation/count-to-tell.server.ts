import { countAnswersOfMediators } from '~db/queries/idea-answers';
import { countToTellFor } from '~db/queries/phone-calls';
import type { Ctx } from '../context';
import { organizationIdsOf } from './organization-ids-of';

/** How many of their own people something is to be told to by this mediator. */
export async function countToTell(ctx: Ctx): Promise<number> {
  const ids = organizationIdsOf(ctx);
  if (ids.length === 0) return 0;
  return (await countToTellFor(ctx.db, ids, ctx.now)) + (await countAnswersOfMediators(ctx.db, ids));
}
