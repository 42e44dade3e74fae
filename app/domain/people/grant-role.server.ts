import { randomUUID } from 'node:crypto';
import { inTransaction, type Trx } from '~db/in-transaction';
import { type GrantRow, insertGrant, upsertPerson } from '~db/queries/people';
import { selectOrganizationId } from '~db/queries/role-scopes';
import { selectSwitchId } from '~db/queries/switches';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Refused, type Result, refused } from '../result';
import { can } from './can';
import type { Role } from './viewer';

export interface RoleRequest {
  email: string;
  name: string;
  role: Role;
  /** Slug of a zone: for organisers, and only for them. */
  zone?: string | undefined;
  /** Name of an organization: for mediators. */
  organization?: string | undefined;
  /** Slug of a Switch: for facilitators and co-organisers. */
  switchEvent?: string | undefined;
}

/** What each role is for; the others are for the whole hub. */
const SCOPE = {
  organiser: 'zone',
  mediator: 'organization',
  facilitator: 'switchEvent',
  co_organiser: 'switchEvent',
} as const;
type Scope = (typeof SCOPE)[keyof typeof SCOPE];

export type GrantRefusal = 'not-allowed' | 'scope-missing' | 'scope-too-many' | 'scope-unknown';

/** Gives somebody a role in this hub, creating the person where the e-mail is new. Giving it twice changes nothing. */
export async function grantRole(
  ctx: Ctx,
  request: RoleRequest,
): Promise<Result<{ userId: string; isNew: boolean }, GrantRefusal>> {
  if (!can(ctx.viewer, 'manage-roles', { hubId: ctx.hub.id })) return refused('not-allowed');
  const wanted = wantedScope(request.role);
  const wrong = wrongScope(request, wanted);
  if (wrong) return wrong;
  return inTransaction(ctx.db, async (trx) => {
    const scope = await scopeColumns(trx, ctx, request);
    if (!scope) return refused('scope-unknown', { scope: wanted ?? '' });
    const { email, name, role } = request;
    const userId = await upsertPerson(trx, { id: randomUUID(), name: name || email, email });
    const grant = { hubId: ctx.hub.id, role, ...scope };
    const id = await insertGrant(trx, { ...grant, userId });
    if (id) {
      await recordHistory(trx, ctx, [
        { subject: 'role_grant', subjectId: id, act: 'granted', after: { userId, ...grant } },
      ]);
    }
    return ok({ userId, isNew: id !== undefined });
  });
}

function wantedScope(role: Role): Scope | undefined {
  return role in SCOPE ? SCOPE[role as keyof typeof SCOPE] : undefined;
}

/** A role without its scope would open nothing; a scope that the role does not take would be a misunderstanding. */
function wrongScope(
  request: RoleRequest,
  wanted: Scope | undefined,
): Refused<'scope-missing' | 'scope-too-many'> | undefined {
  if (wanted && !request[wanted]) return refused('scope-missing', { scope: wanted });
  const extra = Object.values(SCOPE).find((scope) => scope !== wanted && request[scope]);
  return extra ? refused('scope-too-many', { scope: extra }) : undefined;
}

async function scopeColumns(
  trx: Trx,
  { hub }: Ctx,
  request: RoleRequest,
): Promise<Pick<GrantRow, 'zoneId' | 'organizationId' | 'switchEventId'> | undefined> {
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
