import { can } from '~/domain/people/can';
import type { Viewer } from '~/domain/people/viewer';
import { paths } from '~/paths';

/** Where somebody's work begins: organising first, then mediation; undefined where they have no page of their own. */
export function ownSpace(viewer: Viewer, hubId: string): string | undefined {
  if (can(viewer, 'organise', { hubId })) return paths.organisation();
  return can(viewer, 'mediate', { hubId }) ? paths.mediation() : undefined;
}
