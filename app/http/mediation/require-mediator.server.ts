import type { AppLoadContext } from '@remix-run/node';
import {
  type MediatedOrganization,
  mediatedOrganizations,
} from '~/domain/mediation/mediated-organizations.server';
import { demand, requireStaff } from '../sign-in/require-staff.server';

/**
 * The organizations for which whoever is signed in is a mediator, at least one.
 * @throws a redirect to sign in; 403 for anybody else, and once the role is over
 */
export async function requireMediator(
  context: AppLoadContext,
  request: Request,
): Promise<MediatedOrganization[]> {
  requireStaff(context, request);
  demand(context, 'mediate', { hubId: context.ctx.hub.id });
  return mediatedOrganizations(context.ctx);
}
