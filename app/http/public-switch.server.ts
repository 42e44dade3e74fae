import { data } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { readSwitch } from '~/domain/switches/read-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';

/**
 * The Switch of a page for everybody. A draft has neither registrations nor ideas yet, and no address for them.
 * @throws 404 where there is none, and for a draft
 */
export async function publicSwitch(ctx: Ctx, slug = ''): Promise<SwitchEvent> {
  const event = await readSwitch(ctx, slug);
  if (!event || event.status === 'draft') throw data(null, { status: 404 });
  return event;
}
