import { inTransaction } from '~db/in-transaction';
import type { Ctx } from '../context';
import { type Result, refused } from '../result';
import { can } from './can';
import { type RoleRequest, wrongScope } from './role-scope';
import { type WrittenGrant, writeGrant } from './write-grant.server';

export type GrantRefusal = 'not-allowed' | 'scope-missing' | 'scope-too-many' | 'scope-unknown';

/** Gives somebody a role in this hub, without telling them. Giving it twice changes nothing. */
export async function grantRole(ctx: Ctx, request: RoleRequest): Promise<Result<WrittenGrant, GrantRefusal>> {
  if (!can(ctx.viewer, 'manage-roles', { hubId: ctx.hub.id })) return refused('not-allowed');
  return wrongScope(request) ?? inTransaction(ctx.db, (trx) => writeGrant(trx, ctx, request));
}
