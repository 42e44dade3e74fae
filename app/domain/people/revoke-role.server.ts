import { inTransaction } from '~db/in-transaction';
import { deleteGrants, selectPersonByEmail } from '~db/queries/people';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import { can } from './can';
import { endAccess } from './end-access.server';
import type { Role } from './viewer';

/**
 * Takes roles of this hub away from somebody: one of them, or all. The person stays, because the history
 * speaks of them; their open sessions end with it.
 * @returns how many were taken away
 */
export async function revokeRole(
  ctx: Ctx,
  { email, role }: { email: string; role?: Role | undefined },
): Promise<Result<number, 'not-allowed' | 'unknown-person' | 'no-such-role'>> {
  if (!can(ctx.viewer, 'manage-roles', { hubId: ctx.hub.id })) return refused('not-allowed');
  return inTransaction(ctx.db, async (trx) => {
    const person = await selectPersonByEmail(trx, email);
    if (!person) return refused('unknown-person');
    const taken = await deleteGrants(trx, { userId: person.id, hubId: ctx.hub.id, role });
    if (taken.length === 0) return refused('no-such-role');
    await endAccess(trx, person);
    await recordHistory(
      trx,
      ctx,
      taken.map(({ id, ...grant }) => ({
        subject: 'role_grant' as const,
        subjectId: id,
        act: 'revoked',
        before: { userId: person.id, ...grant },
      })),
    );
    return ok(taken.length);
  });
}
