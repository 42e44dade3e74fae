import type { Ctx } from '../context';
import { comingSwitches } from '../switches/coming-switches.server';
import { readSwitch } from '../switches/read-switch.server';
import type { ListedSwitch } from '../switches/switch-event';
import type { EmbedAsk } from './embed-ask';

/** What is shown on another site. A draft is nothing to show, whoever looks. */
export interface Embedded {
  /** The Switch or the zone that it is about; null for the whole hub. */
  name: string | null;
  switches: ListedSwitch[];
}

const MOST_SHOWN = 10;

/** @returns undefined where there is no such zone or Switch, or none that everybody may see */
export async function embeddedSwitches(ctx: Ctx, ask: EmbedAsk): Promise<Embedded | undefined> {
  if (ask.kind === 'switch') {
    const event = await readSwitch(ctx, ask.slug);
    return event && event.status !== 'draft' ? { name: event.title, switches: [event] } : undefined;
  }
  if (ask.kind === 'hub') return { name: null, switches: await comingSwitches(ctx, { limit: MOST_SHOWN }) };
  const zone = ctx.hub.zones.find(({ slug }) => slug === ask.slug);
  if (!zone) return undefined;
  return { name: zone.name, switches: await comingSwitches(ctx, { zoneId: zone.id, limit: MOST_SHOWN }) };
}
