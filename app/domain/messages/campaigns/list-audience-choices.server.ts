import { selectAudienceChoices } from '~db/queries/campaign-people';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import type { SwitchEvent } from '../../switches/switch-event';
import { thingOfSwitch } from '../../switches/thing-of-switch';

/** What the people of a Switch differ by: their organizations, tables, languages; nothing for whoever may not know. */
export async function listAudienceChoices(ctx: Ctx, event: SwitchEvent) {
  if (can(ctx.viewer, 'edit-switch', thingOfSwitch(event))) return selectAudienceChoices(ctx.db, event.id);
  return { organizations: [], tables: [], readsEnglish: false, wasAsked: false };
}
