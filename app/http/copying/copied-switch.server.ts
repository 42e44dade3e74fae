import { type AppLoadContext, data } from '@remix-run/node';
import { can } from '~/domain/people/can';
import { readSwitch } from '~/domain/switches/read-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { thingOfSwitch } from '~/domain/switches/thing-of-switch';
import { demand, requireStaff } from '../sign-in/require-staff.server';

/**
 * The Switch whose cards this viewer copies.
 * @throws a redirect to sign in; 404 for what one may not know; 403 for a public Switch of others
 */
export async function copiedSwitch(
  context: AppLoadContext,
  request: Request,
  slug = '',
): Promise<{ event: SwitchEvent; organises: boolean }> {
  requireStaff(context, request);
  const event = await readSwitch(context.ctx, slug);
  if (!event) throw data(null, { status: 404 });
  const thing = thingOfSwitch(event);
  demand(context, 'copy-cards', thing);
  return { event, organises: can(context.ctx.viewer, 'edit-switch', thing) };
}
