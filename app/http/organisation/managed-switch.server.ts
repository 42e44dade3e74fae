import { type AppLoadContext, data } from '@remix-run/node';
import { readSwitch, readSwitchById } from '~/domain/switches/read-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { thingOfSwitch } from '~/domain/switches/thing-of-switch';
import { isUuid } from '~/domain/uuid';
import { demand, requireStaff } from '../sign-in/require-staff.server';

/**
 * The Switch of an organiser's page.
 * @param id sent by a form: a draft's address may have changed since the form was opened
 * @throws a redirect to sign in; 404 for what one may not know; 403 for a public Switch of another zone
 */
export async function managedSwitch(
  context: AppLoadContext,
  request: Request,
  slug = '',
  id?: FormDataEntryValue | null,
): Promise<SwitchEvent> {
  requireStaff(context, request);
  const { ctx } = context;
  const byId = isUuid(id) ? await readSwitchById(ctx, id) : undefined;
  const event = byId ?? (await readSwitch(ctx, slug));
  if (!event) throw data(null, { status: 404 });
  demand(context, 'edit-switch', thingOfSwitch(event));
  return event;
}
