import { type Refused, refused } from '../result';
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
  /** From then on the role opens nothing; null where it has no end, undefined where nothing is said about it. */
  expiresAt?: Date | null | undefined;
}

/** What each role is for; the others are for the whole hub. */
const SCOPE = {
  organiser: 'zone',
  mediator: 'organization',
  facilitator: 'switchEvent',
  co_organiser: 'switchEvent',
} as const;
export type Scope = (typeof SCOPE)[keyof typeof SCOPE];

export function scopeOf(role: Role): Scope | undefined {
  return role in SCOPE ? SCOPE[role as keyof typeof SCOPE] : undefined;
}

/** A role without its scope would open nothing; a scope that the role does not take would be a misunderstanding. */
export function wrongScope(
  request: Pick<RoleRequest, 'role' | Scope>,
): Refused<'scope-missing' | 'scope-too-many'> | undefined {
  const wanted = scopeOf(request.role);
  if (wanted && !request[wanted]) return refused('scope-missing', { scope: wanted });
  const extra = Object.values(SCOPE).find((scope) => scope !== wanted && request[scope]);
  return extra ? refused('scope-too-many', { scope: extra }) : undefined;
}
