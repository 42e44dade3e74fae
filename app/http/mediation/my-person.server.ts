import { type AppLoadContext, data } from '@remix-run/node';
import { type RegistrationPage, registrationPage } from '~/domain/registrations/registration-page.server';
import { isUuid } from '~/domain/uuid';
import { demand } from '../sign-in/require-staff.server';

/**
 * Somebody whom this mediator's organization registered.
 * @throws 404 for anybody else, whoever else this viewer may be
 */
export async function myPerson(context: AppLoadContext, id = ''): Promise<RegistrationPage> {
  const { ctx } = context;
  const found = isUuid(id) ? await registrationPage(ctx, id) : undefined;
  const organizationId = found?.registration.organizationId;
  if (!found || !organizationId) throw data(null, { status: 404 });
  demand(context, 'mediate', { hubId: ctx.hub.id, organizationId, isPublic: false });
  return found;
}
