import type { Trx } from '~db/in-transaction';
import type { GrantRow } from '~db/queries/people';
import { selectOrganizationId } from '~db/queries/role-scopes';
import { selectSwitchId } from '~db/queries/switches';
import type { Ctx } from '../context';
import type { RoleRequest, Scope } from './role-scope';

export type ScopeColumns = Pick<GrantRow, 'zoneId' | 'organizationId' | 'switchEventId'>;

/** The scope of a role as its row holds it; undefined where the hub has no such zone or Switch. */
export async function scopeColumns(
  trx: Trx,
  { hub }: Pick<Ctx, 'hub'>,
  request: Pick<RoleRequest, Scope>,
): Promise<ScopeColumns | undefined> {
  const none = { zoneId: null, organizationId: null, switchEventId: null };
  if (request.zone) {
    const zone = hub.zones.find((candidate) => candidate.slug === request.zone);
    return zone && { ...none, zoneId: zone.id };
  }
  if (request.switchEvent) {
    const switchEventId = await selectSwitchId(trx, hub.id, request.switchEvent);
    return switchEventId ? { ...none, switchEventId } : undefined;
  }
  if (request.organization)
    return { ...none, organizationId: await selectOrganizationId(trx, hub.id, request.organization) };
  return none;
}
