import { inTransaction, type Trx } from '~db/in-transaction';
import { lockTeam, selectGrant, selectSameGrant, updateGrant } from '~db/queries/team';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import { isUuid } from '../uuid';
import { can } from './can';
import { grantDigest } from './grant-digest';
import { type AdminRefusal, keepsAnAdmin } from './keeps-an-admin.server';
import { type RoleRequest, wrongScope } from './role-scope';
import { scopeColumns } from './scope-columns.server';

export type ChangeRefusal =
  | 'not-allowed'
  | 'unknown'
  /** Somebody changed it since the form was opened. */
  | 'stale'
  | 'already'
  | 'scope-missing'
  | 'scope-too-many'
  | 'scope-unknown'
  | AdminRefusal;

export interface GrantChange extends Pick<RoleRequest, 'role' | 'zone' | 'organization' | 'switchEvent'> {
  expiresAt: Date | null;
}

/** Gives a role of this hub another kind, scope or end. It counts from the person's next request on. */
export async function changeGrant(
  ctx: Ctx,
  id: string,
  ask: { change: GrantChange; seen: string; knowsOwnLoss: boolean },
): Promise<Result<null, ChangeRefusal>> {
  if (!can(ctx.viewer, 'manage-roles', { hubId: ctx.hub.id })) return refused('not-allowed');
  if (!isUuid(id)) return refused('unknown');
  const wrong = wrongScope(ask.change);
  if (wrong) return wrong;
  return inTransaction(ctx.db, (trx) => change(trx, ctx, id, ask));
}

async function change(
  trx: Trx,
  ctx: Ctx,
  id: string,
  { change: wanted, seen, knowsOwnLoss }: { change: GrantChange; seen: string; knowsOwnLoss: boolean },
): Promise<Result<null, ChangeRefusal>> {
  await lockTeam(trx, ctx.hub.id);
  const grant = await selectGrant(trx, ctx.hub.id, id);
  if (!grant) return refused('unknown');
  const scope = await scopeColumns(trx, ctx, wanted);
  if (!scope) return refused('scope-unknown');
  const next = { role: wanted.role, ...scope, expiresAt: wanted.expiresAt };
  // A form sent twice: it is as they want it.
  if (grantDigest(next) === grantDigest(grant)) return ok(null);
  if (grantDigest(grant) !== seen) return refused('stale');
  const same = await selectSameGrant(trx, { ...next, hubId: ctx.hub.id, userId: grant.userId });
  if (same && same.id !== id) return refused('already');
  const admin = await keepsAnAdmin(trx, ctx, grant, { next, knowsOwnLoss });
  if (!admin.ok) return admin;
  await updateGrant(trx, id, next);
  const { userId } = grant;
  const before = whatChanged(grant, next);
  await recordHistory(trx, ctx, [
    {
      subject: 'role_grant',
      subjectId: id,
      switchEventId: scope.switchEventId ?? grant.switchEventId,
      act: 'changed',
      before: { userId, role: grant.role, ...before },
      after: { userId, role: next.role, ...whatChanged(next, grant) },
    },
  ]);
  return ok(null);
}

const CHANGEABLE = ['zoneId', 'organizationId', 'switchEventId', 'expiresAt'] as const;
type Changeable = Record<(typeof CHANGEABLE)[number], string | Date | null>;

/** Of one side, what the other has otherwise. */
function whatChanged(mine: Changeable, other: Changeable): Partial<Changeable> {
  const differs = CHANGEABLE.filter((name) => String(mine[name]) !== String(other[name]));
  return Object.fromEntries(differs.map((name) => [name, mine[name]]));
}
