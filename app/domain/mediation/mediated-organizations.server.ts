import { selectOrganizationNames } from '~db/queries/desk';
import type { Ctx } from '../context';
import { organizationIdsOf } from './organization-ids-of';

export interface MediatedOrganization {
  id: string;
  name: string;
}

/** The organizations for which this viewer is a mediator now, by name; none for anybody else. */
export async function mediatedOrganizations(
  ctx: Pick<Ctx, 'db' | 'hub' | 'viewer'>,
): Promise<MediatedOrganization[]> {
  const ids = organizationIdsOf(ctx);
  return ids.length > 0 ? selectOrganizationNames(ctx.db, ctx.hub.id, ids) : [];
}
