import { selectRegisteredAtOnce } from '~db/queries/desk';
import type { Ctx } from '../context';
import { isUuid } from '../uuid';
import { organizationIdsOf } from './organization-ids-of';

/** Those whom a mediator registered in one go with this party, where it is their organization's; else nobody. */
export async function registeredAtOnce(ctx: Ctx, switchEventId: string, partyId: string) {
  const organizationIds = organizationIdsOf(ctx);
  if (organizationIds.length === 0 || !isUuid(partyId)) return [];
  return selectRegisteredAtOnce(ctx.db, { switchEventId, partyId, organizationIds });
}
