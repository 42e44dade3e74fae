import { selectFormerPeople } from '~db/queries/desk';
import type { Ctx } from '../context';
import type { FormerPerson } from '../registrations/desk/read-desk-rows';
import { organizationIdsOf } from './organization-ids-of';

/** Whom a mediator's organizations registered before, to be proposed again. */
export async function formerPeople(ctx: Ctx): Promise<FormerPerson[]> {
  const ids = organizationIdsOf(ctx);
  return ids.length > 0 ? selectFormerPeople(ctx.db, ids) : [];
}
