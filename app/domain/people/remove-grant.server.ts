import { inTransaction, type Trx } from '~db/in-transaction';
import { deleteGrant, hasAnyGrant, lockTeam, selectGrant } from '~db/queries/team';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import { isUuid } from '../uuid';
import { can } from './can';
import { endAccess } from './end-access.server';
import { type AdminRefusal, keepsAnAdmin } from './keeps-an-admin.server';

export type RemoveRefusal = 'not-allowed' | 'unknown' | AdminRefusal;

/** Takes a role of this hub away at once: wherever that person is signed in, they are not any more. */
export async function removeGrant(
  ctx: Ctx,
  id: string,
  { knowsOwnLoss }: { knowsOwnLoss: boolean },
): Promise<Result<null, RemoveRefusal>> {
  if (!can(ctx.viewer, 'manage-roles', { hubId: ctx.hub.id })) return refused('not-allowed');
  if (!isUuid(id)) return refused('unknown');
  return inTransaction(ctx.db, async (trx) => {
    await lockTeam(trx, ctx.hub.id);
    const grant = await selectGrant(trx, ctx.hub.id, id);
    if (!grant) return refused('unknown');
    const admin = await keepsAnAdmin(trx, ctx, grant, { knowsOwnLoss });
    if (!admin.ok) return admin;
    await remove(trx, ctx, grant);
    await endAccess(trx, { id: grant.userId, email: grant.email });
    return ok(null);
  });
}

/**
 * Takes the role of somebody away who organises or facilitates this Switch, by whoever organises its zone. Their
 * sessions end unless they work elsewhere too: nobody's other work is interrupted from here.
 */
export async function removeFromSwitch(
  ctx: Ctx,
  event: SwitchEvent,
  id: string,
): Promise<Result<null, 'not-allowed' | 'unknown'>> {
  if (!can(ctx.viewer, 'share-switch', thingOfSwitch(event))) return refused('not-allowed');
  if (!isUuid(id)) return refused('unknown');
  return inTransaction(ctx.db, async (trx) => {
    await lockTeam(trx, ctx.hub.id);
    const grant = await selectGrant(trx, ctx.hub.id, id);
    if (!grant || grant.switchEventId !== event.id) return refused('unknown');
    await remove(trx, ctx, grant);
    const worksElsewhere = await hasAnyGrant(trx, grant.userId, ctx.now);
    if (!worksElsewhere) await endAccess(trx, { id: grant.userId, email: grant.email });
    return ok(null);
  });
}

async function remove(
  trx: Trx,
  ctx: Ctx,
  grant: NonNullable<Awaited<ReturnType<typeof selectGrant>>>,
): Promise<void> {
  const { id, userId, hubId, role, zoneId, organizationId, switchEventId } = grant;
  await deleteGrant(trx, id);
  await recordHistory(trx, ctx, [
    {
      subject: 'role_grant',
      subjectId: id,
      switchEventId,
      act: 'revoked',
      before: { userId, hubId, role, zoneId, organizationId, switchEventId },
    },
  ]);
}
