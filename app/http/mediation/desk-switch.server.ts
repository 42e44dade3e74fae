import { type AppLoadContext, data } from '@remix-run/node';
import { readSwitch } from '~/domain/switches/read-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { thingOfSwitch } from '~/domain/switches/thing-of-switch';
import { demand } from '../sign-in/require-staff.server';

/**
 * The Switch at whose desk a mediator stands.
 * @throws 404 for a draft, and for a Switch of another hub
 */
export async function deskSwitch(context: AppLoadContext, slug = ''): Promise<SwitchEvent> {
  const event = await readSwitch(context.ctx, slug);
  if (!event) throw data(null, { status: 404 });
  demand(context, 'register-group', thingOfSwitch(event));
  return event;
}
