import type { Trx } from '~db/in-transaction';
import { type HeldGrant, hasOtherLastingAdmin } from '~db/queries/team';
import type { Ctx } from '../context';
import { ok, type Result, refused } from '../result';

export type AdminRefusal =
  /** The hub would be left without anybody who may change its team. */
  | 'last-admin'
  /** They would close the door behind themselves, and have not said that they know. */
  | 'own-role';

/**
 * Whether a role may end or become another: a hub always has an admin whose role has no end, and nobody gives up
 * their own without knowing. Needs `lockTeam`. Whoever holds the command line can always come back.
 * @param next what the role becomes; undefined where it is taken away
 */
export async function keepsAnAdmin(
  trx: Trx,
  { hub, viewer }: Ctx,
  grant: HeldGrant,
  { next, knowsOwnLoss }: { next?: Pick<HeldGrant, 'role' | 'expiresAt'>; knowsOwnLoss: boolean },
): Promise<Result<null, AdminRefusal>> {
  if (viewer.kind === 'system' || grant.role !== 'hub_admin') return ok(null);
  const lasts = (role: Pick<HeldGrant, 'role' | 'expiresAt'> | undefined) =>
    role?.role === 'hub_admin' && role.expiresAt === null;
  const loses = lasts(grant) && !lasts(next);
  if (loses && !(await hasOtherLastingAdmin(trx, hub.id, grant.id))) return refused('last-admin');
  const isOwn = viewer.kind === 'staff' && viewer.userId === grant.userId;
  const isLess = next?.role !== 'hub_admin' || isSooner(next.expiresAt, grant.expiresAt);
  return isOwn && isLess && !knowsOwnLoss ? refused('own-role') : ok(null);
}

function isSooner(next: Date | null, before: Date | null): boolean {
  return next !== null && (before === null || next < before);
}
