import { type AppLoadContext, data } from '@remix-run/node';
import { readSwitch } from '~/domain/switches/read-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { thingOfSwitch } from '~/domain/switches/thing-of-switch';
import { demand, requireStaff, type Staff } from '../sign-in/require-staff.server';

/**
 * The Switch at whose door this viewer welcomes people.
 * @throws a redirect to sign in; 404 for what one may not know; 403 for a public Switch of others
 */
export async function welcomedSwitch(
  context: AppLoadContext,
  request: Request,
  slug = '',
): Promise<{ event: SwitchEvent; staff: Staff }> {
  const staff = requireStaff(context, request);
  const event = await readSwitch(context.ctx, slug);
  if (!event) throw data(null, { status: 404 });
  demand(context, 'welcome', thingOfSwitch(event));
  return { event, staff };
}
