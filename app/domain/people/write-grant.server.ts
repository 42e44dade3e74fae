import { randomUUID } from 'node:crypto';
import type { Trx } from '~db/in-transaction';
import { insertGrant, upsertPerson } from '~db/queries/people';
import { lockTeam, selectSameGrant, updateGrant } from '~db/queries/team';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import { type RoleRequest, scopeOf } from './role-scope';
import { scopeColumns } from './scope-columns.server';

export interface WrittenGrant {
  id: string;
  userId: string;
  switchEventId: string | null;
  /** 'same' where the person already had it: nothing was written. */
  outcome: 'new' | 'renewed' | 'same';
}

/**
 * Gives somebody a role in this transaction, creating the person where the e-mail is new. A role that they already
 * hold stays as it is, unless its time is over or the request says another end. Who may do so is the caller's to ask.
 * @param keepsHeld leaves a role that is in force as it is, whatever end the request says
 */
export async function writeGrant(
  trx: Trx,
  ctx: Ctx,
  request: RoleRequest,
  { keepsHeld = false } = {},
): Promise<Result<WrittenGrant, 'scope-unknown'>> {
  await lockTeam(trx, ctx.hub.id);
  const scope = await scopeColumns(trx, ctx, request);
  if (!scope) return refused('scope-unknown', { scope: scopeOf(request.role) ?? '' });
  const { email, name, role, expiresAt } = request;
  const userId = await upsertPerson(trx, { id: randomUUID(), name: name || email, email });
  const grant = { hubId: ctx.hub.id, role, ...scope };
  const held = await selectSameGrant(trx, { ...grant, userId });
  if (!held) {
    const id = (await insertGrant(trx, { ...grant, userId, expiresAt: expiresAt ?? null })) ?? '';
    const after = { userId, ...grant, ...(expiresAt ? { expiresAt } : {}) };
    await recordHistory(trx, ctx, [{ ...entryOf(id, scope.switchEventId), act: 'granted', after }]);
    return ok({ id, userId, switchEventId: scope.switchEventId, outcome: 'new' });
  }
  const { id } = held;
  const isOver = held.expiresAt !== null && held.expiresAt <= ctx.now;
  const stays = !isOver && (keepsHeld || expiresAt === undefined);
  const until = expiresAt ?? null;
  const known = { id, userId, switchEventId: scope.switchEventId };
  if (stays || until?.getTime() === held.expiresAt?.getTime()) return ok({ ...known, outcome: 'same' });
  await updateGrant(trx, id, { expiresAt: until });
  await recordHistory(trx, ctx, [
    {
      ...entryOf(id, scope.switchEventId),
      act: 'changed',
      before: { userId, role, expiresAt: held.expiresAt },
      after: { userId, role, expiresAt: until },
    },
  ]);
  return ok({ ...known, outcome: 'renewed' });
}

function entryOf(subjectId: string, switchEventId: string | null) {
  return { subject: 'role_grant', subjectId, switchEventId } as const;
}
