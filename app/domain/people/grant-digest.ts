import type { GrantRow } from '~db/queries/people';

type Changeable = Pick<GrantRow, 'role' | 'zoneId' | 'organizationId' | 'switchEventId'> & {
  expiresAt: Date | null;
};

/** What a form saw of a role: sent back with it, so that nobody changes what another person has just changed. */
export function grantDigest(grant: Changeable): string {
  const { role, zoneId, organizationId, switchEventId, expiresAt } = grant;
  return [role, zoneId, organizationId, switchEventId, expiresAt?.getTime()]
    .map((part) => part ?? '')
    .join('.');
}
