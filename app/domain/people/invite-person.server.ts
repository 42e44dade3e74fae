import { inTransaction, type Trx } from '~db/in-transaction';
import type { Ctx } from '../context';
import { oweMessages } from '../messages/owe-message.server';
import { ok, type Result, refused } from '../result';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import { can } from './can';
import { type RoleRequest, wrongScope } from './role-scope';
import { type WrittenGrant, writeGrant } from './write-grant.server';

export type InviteRefusal =
  | 'not-allowed'
  | 'scope-missing'
  | 'scope-too-many'
  | 'scope-unknown'
  /** They hold this very role already: it is changed where it stands. */
  | 'already';

type Invited = Result<WrittenGrant, InviteRefusal>;

/** Gives somebody a role in the hub's team and owes them the e-mail that says so. */
export async function inviteToHub(ctx: Ctx, request: RoleRequest): Promise<Invited> {
  if (!can(ctx.viewer, 'manage-roles', { hubId: ctx.hub.id })) return refused('not-allowed');
  return wrongScope(request) ?? inTransaction(ctx.db, (trx) => invite(trx, ctx, request));
}

/** The same for one Switch only, by whoever organises its zone. */
export async function inviteToSwitch(
  ctx: Ctx,
  event: SwitchEvent,
  request: Omit<RoleRequest, 'role'> & { role: 'co_organiser' | 'facilitator' },
): Promise<Invited> {
  if (!can(ctx.viewer, 'share-switch', thingOfSwitch(event))) return refused('not-allowed');
  return inTransaction(ctx.db, (trx) => invite(trx, ctx, { ...request, switchEvent: event.slug }));
}

/** A form sent twice invites once: the second finds the role, and writes nothing. */
async function invite(trx: Trx, ctx: Ctx, request: RoleRequest): Promise<Invited> {
  const written = await writeGrant(trx, ctx, request, { keepsHeld: true });
  if (!written.ok) return written;
  if (written.value.outcome === 'same') return refused('already');
  const { email, name, role, zone, organization, expiresAt } = request;
  const { viewer, locale } = ctx;
  await oweMessages(trx, ctx, [
    {
      kind: 'team-invitation',
      to: { contact: 'email', email, name, locale },
      ...(written.value.switchEventId ? { switchEventId: written.value.switchEventId } : {}),
      details: {
        by: viewer.kind === 'staff' ? viewer.name : '',
        ...{ role, zone, organization },
        expiresAt: expiresAt?.toISOString() ?? null,
      },
    },
  ]);
  return ok(written.value);
}
